#include "publication/store/documents.hpp"

#include "base/encoding.hpp"
#include "sql/compose.hpp"

#include <sodium.h>

namespace publication {
namespace {

constexpr std::string_view columns =
    "select d.inspection_id, d.kind, d.version, d.body, d.hash, d.reason, d.made_at, d.made_name from inspection i join document d on d.inspection_id = i.id where i.id = :id and d.kind = :kind and ";
constexpr std::string_view newest = " order by d.version desc limit 1";
constexpr ledger::Scoped draft{"publication.draft_document", sql::composed<[] {
  return sql::pieces(columns, "({inspected i} or {early i} or ({told i} and i.status = 'factual_accuracy'))", newest);
}>};
constexpr ledger::Scoped open{"publication.public_document", sql::composed<[] { return sql::pieces(columns, "{published i}", newest); }>};
constexpr ledger::Scoped open_version{"publication.public_version", sql::composed<[] { return sql::pieces(columns, "{published i} and d.version = :version"); }>};
constexpr ledger::Scoped versions{"publication.public_versions",
  "select d.inspection_id, d.kind, d.version, '', d.hash, d.reason, d.made_at, d.made_name from inspection i join document d on d.inspection_id = i.id"
  " where i.id = :id and d.kind = :kind and {published i} order by d.version desc"};
constexpr ledger::Scoped released{"publication.released_documents",
  "select i.id, i.unit_id, i.inspected_as, i.programme, i.fieldwork_from, r.at, i.training from inspection i join release r on r.inspection_id = i.id"
  " where {published i} and exists (select 1 from document d where d.inspection_id = i.id and d.kind = 'report') order by r.at desc, i.id desc"};
constexpr ledger::Scoped last{"publication.last_version",
  "select coalesce(max(d.version), 0) from inspection i join document d on d.inspection_id = i.id where i.id = :id and d.kind = :kind and {inspected i}"};
constexpr ledger::Scoped state{"publication.public_state", "select version from public_state where id = 1"};
constexpr ledger::Write inserted{"publication.keep_document",
  "insert into document (inspection_id, kind, version, body, hash, reason, made_at, made_by, made_name) values (:id, :kind, :version, :body, :hash, :reason, :now, :by, :name)"};

struct Stored {
  InspectionId inspection;
  DocumentKind kind;
  std::int64_t version;
  sql::Bytes body;
  std::string hash;
  std::string reason;
  base::Instant made_at;
  std::string made_by;
};
std::optional<DocumentRow> row_of(std::optional<Stored> const& s) {
  if (!s) return std::nullopt;
  return DocumentRow{.inspection = s->inspection, .kind = s->kind, .version = s->version, .body = std::string(reinterpret_cast<char const*>(s->body.data()), s->body.size()), .hash = s->hash,
                     .reason = s->reason, .made_at = s->made_at, .made_by = s->made_by};
}

sql::Bytes bytes_of(std::string_view text) {
  auto const* begin = reinterpret_cast<std::byte const*>(text.data());
  return {begin, begin + text.size()};
}

std::string hash_of(std::string_view body) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> out{};
  crypto_hash_sha256(out.data(), reinterpret_cast<unsigned char const*>(body.data()), body.size());
  return base::to_hex({reinterpret_cast<char const*>(out.data()), out.size()});
}

}  // namespace

std::optional<DocumentRow> draft_document(ledger::View& view, InspectionId id, DocumentKind kind) { return row_of(view.row<Stored>(draft, {{"id", id}, {"kind", kind}})); }
std::optional<DocumentRow> public_document(ledger::View& view, InspectionId id, DocumentKind kind) { return row_of(view.row<Stored>(open, {{"id", id}, {"kind", kind}})); }
std::optional<DocumentRow> public_version(ledger::View& view, InspectionId id, DocumentKind kind, std::int64_t version) {
  return row_of(view.row<Stored>(open_version, {{"id", id}, {"kind", kind}, {"version", version}}));
}
std::vector<DocumentRow> public_versions(ledger::View& view, InspectionId id, DocumentKind kind) { return view.rows<DocumentRow>(versions, {{"id", id}, {"kind", kind}}); }
std::vector<Released> released_documents(ledger::View& view) { return view.rows<Released>(released); }

std::int64_t public_state(ledger::View& view) { return view.row<std::int64_t>(state).value_or(0); }

void keep_document(ledger::Tx& tx, InspectionId id, DocumentKind kind, std::string_view body, std::string const& reason) {
  auto const before = tx.row<std::int64_t>(last, {{"id", id}, {"kind", kind}}).value_or(0);
  tx.change(inserted, {{"id", id}, {"kind", kind}, {"version", before + 1}, {"body", bytes_of(body)}, {"hash", hash_of(body)}, {"reason", reason}, {"now", tx.now()}, {"by", tx.scope().account},
                       {"name", tx.scope().name}});
}

}  // namespace publication
