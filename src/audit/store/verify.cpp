#include "audit/store/verify.hpp"

#include "audit/domain/entry.hpp"
#include "audit/domain/tree.hpp"

#include <algorithm>

namespace audit {
namespace {

constexpr sql::Statement all_leaves{
    "audit.verify_leaves",
    "select l.position, l.entry_id, l.hash, e.id, e.at, e.account_id, e.actor, e.role, e.processing, e.what, e.person_id,"
    " e.subject, e.detail, e.why, e.recipient, e.request_id, e.from_address"
    "  from audit_leaf l left join audit_entry e on e.id = l.entry_id"
    " where l.position >= :from order by l.position limit 20000"};
constexpr sql::Statement all_heads{"audit.verify_heads",
                                   "select tree_size, root, frontier, sealed_at, key_id, signature from audit_head order by tree_size"};
constexpr sql::Statement slipped_in{
    "audit.verify_slipped_in",
    "select min(e.id) from audit_entry e left join audit_leaf l on l.entry_id = e.id where l.entry_id is null and e.id <= :last"};
constexpr sql::Statement unsealed{"audit.verify_unsealed", "select count(*) from audit_entry where id > :last"};
constexpr int from_entry_id = 3;  // the column where the entry begins

struct HeadRow {
  std::int64_t size = 0;
  sql::Bytes root = {}, frontier = {};
  std::int64_t sealed_at = 0;
  std::string key_id = {};
  sql::Bytes signature = {};
};

std::string_view text_of(sql::Bytes const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

Entry entry_from(sql::Cells const& cells) {
  int at = from_entry_id;
  auto const number = [&] { return cells.integer(at++); };
  auto const text = [&] { return std::string(cells.text(at++)); };
  auto const maybe = [&] { return sql::Read<std::optional<std::int64_t>>::from(cells, at++); };
  return {.id = number(), .at = number(), .account = number(), .actor = text(), .role = text(), .processing = text(),
          .what = text(), .person = maybe(), .subject = number(), .detail = text(), .why = text(), .recipient = text(),
          .request = text(), .from = text()};
}

// Walks the leaves in their order beside the heads in theirs.
class Walk {
 public:
  Walk(sql::Connection& connection, Evidence const& evidence) : connection_(connection), evidence_(evidence) {}

  Verdict go() {
    read_heads();
    for (std::int64_t from = -1; from != next_ && !verdict_.fault;) {
      from = next_;
      connection_.each(all_leaves, {{"from", from == 0 ? std::numeric_limits<std::int64_t>::min() : from}},
                       [&](sql::Cells const& cells) {
                         if (!verdict_.fault) take_leaf(cells);
                       });
    }
    if (!verdict_.fault) look_behind();
    look_for_slipped_in();
    verdict_.entries = tree_.size();
    verdict_.unsealed = connection_.row<std::int64_t>(unsealed, {{"last", last_entry_}}).value();
    return verdict_;
  }

 private:
  void fault(std::int64_t entry, std::string what) {
    if (!verdict_.fault) verdict_.fault = Fault{.entry = entry, .what = std::move(what)};
  }

  void read_heads() {
    for (auto const& row : connection_.rows<HeadRow>(all_heads)) {
      auto const root = hash_from(text_of(row.root));
      if (!root) return fault(0, fmt::format("the head over {} entries was changed: its root is no hash", row.size));
      Head const head{.size = row.size, .root = *root, .sealed_at = row.sealed_at, .key_id = row.key_id,
                      .signature = std::string(text_of(row.signature))};
      heads_.push_back(head);
      frontiers_.emplace_back(text_of(row.frontier));
    }
    verdict_.heads = static_cast<std::int64_t>(heads_.size());
    if (!heads_.empty()) verdict_.newest = heads_.back();
    witnessed_ = evidence_.witnessed;
    std::ranges::stable_sort(witnessed_, {}, &Head::size);
  }

  void take_leaf(sql::Cells const& cells) {
    auto const position = cells.integer(0), entry = cells.integer(1);
    if (position != tree_.size())
      return fault(last_entry_ + 1, fmt::format("the entry after {} was removed with its leaf, or leaves were re-ordered (leaf {} follows leaf {})",
                                                last_entry_, position, tree_.size() - 1));
    if (entry <= last_entry_ && tree_.size() > 0)
      return fault(entry, fmt::format("entry {} was re-ordered: it stands after entry {}", entry, last_entry_));
    if (cells.is_null(from_entry_id)) return fault(entry, fmt::format("entry {} was removed", entry));
    auto const hash = leaf_hash(sealed_bytes(entry_from(cells)));
    if (raw(hash) != text_of(cells.bytes(2))) return fault(entry, fmt::format("entry {} was changed, or its leaf was", entry));
    tree_.append(hash);
    last_entry_ = entry;
    next_ = tree_.size();
    pass_heads();
  }

  // Compares the heads of this size, if any, with the tree as it is now.
  void pass_heads() {
    for (; passed_ < heads_.size() && heads_[passed_].size <= tree_.size(); ++passed_) {
      check(heads_[passed_], true);
      if (frontiers_[passed_] != tree_.frontier())
        fault(0, fmt::format("the head over {} entries was changed: its subtrees do not fit", heads_[passed_].size));
      covered_entry_ = last_entry_;
    }
    for (; witnesses_passed_ < witnessed_.size() && witnessed_[witnesses_passed_].size <= tree_.size(); ++witnesses_passed_)
      check(witnessed_[witnesses_passed_], false);
  }

  void check(Head const& head, bool own) {
    std::string const whose = own ? "the head" : "the witnessed head";
    if (head.size != tree_.size()) return fault(0, fmt::format("{} over {} entries covers none that is there", whose, head.size));
    if (head.root != tree_.root())
      fault(covered_entry_ + 1, fmt::format("{} over {} entries does not fit: an entry after {} and up to {} was changed together with its leaf",
                                            whose, head.size, covered_entry_, last_entry_));
    else if (!evidence_.keys.empty()) check_signature(head, whose);
  }

  void check_signature(Head const& head, std::string const& whose) {
    auto const key = std::ranges::find(evidence_.keys, head.key_id, &PublicKey::id);
    if (key == evidence_.keys.end())
      fault(0, fmt::format("{} over {} entries names key {}, which was not given", whose, head.size, head.key_id));
    else if (!key->signed_by_it(head))
      fault(0, fmt::format("{} over {} entries was changed: its signature does not fit", whose, head.size));
  }

  void look_behind() {
    if (passed_ < heads_.size() || witnesses_passed_ < witnessed_.size())
      return fault(last_entry_ + 1, fmt::format("the entries after {} were removed: a head covers {}", last_entry_,
                                                passed_ < heads_.size() ? heads_[passed_].size : witnessed_[witnesses_passed_].size));
    if (covered_entry_ != last_entry_)
      fault(covered_entry_ + 1, fmt::format("leaves were added after entry {} that no head covers", covered_entry_));
  }

  void look_for_slipped_in() {
    auto const found = connection_.row<std::optional<std::int64_t>>(slipped_in, {{"last", last_entry_}}).value();
    if (found && (!verdict_.fault || *found < verdict_.fault->entry))
      verdict_.fault = Fault{.entry = *found, .what = fmt::format("entry {} was slipped in after the entries around it were sealed", *found)};
  }

  sql::Connection& connection_;
  Evidence const& evidence_;
  Verdict verdict_ = {};
  std::vector<Head> heads_ = {}, witnessed_ = {};
  std::vector<std::string> frontiers_ = {};
  std::size_t passed_ = 0, witnesses_passed_ = 0;
  Tree tree_ = {};
  std::int64_t next_ = 0;
  std::int64_t last_entry_ = 0, covered_entry_ = 0;
};

}  // namespace

Verdict verify(sql::Connection& connection, Evidence const& evidence) { return Walk(connection, evidence).go(); }

}  // namespace audit
