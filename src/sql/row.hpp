// Rows go straight into structs: the columns of a statement, in order, are the members of the struct, in order
// (Boost.PFR; a plain aggregate, no base class, no C arrays). A different number of columns throws std::logic_error.
#pragma once
#include "sql/value.hpp"

#include <boost/pfr/core.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace sql {

// One row of an answer, valid until the next step.
class Cells {
 public:
  virtual ~Cells() = default;
  virtual int count() const = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual Bytes bytes(int column) const = 0;
};

template <class T>
struct Read;  // static T from(Cells const&, int column)

template <>
struct Read<std::int64_t> {
  static std::int64_t from(Cells const& c, int i) { return c.integer(i); }
};
template <>
struct Read<int> {
  static int from(Cells const& c, int i) { return static_cast<int>(c.integer(i)); }
};
template <>
struct Read<bool> {
  static bool from(Cells const& c, int i) { return c.integer(i) != 0; }
};
template <>
struct Read<std::string> {
  static std::string from(Cells const& c, int i) { return std::string(c.text(i)); }
};
template <>
struct Read<Bytes> {
  static Bytes from(Cells const& c, int i) { return c.bytes(i); }
};
template <>
struct Read<base::Date> {
  static base::Date from(Cells const& c, int i) {
    if (auto day = base::date_from_iso(c.text(i))) return *day;
    throw std::logic_error("a stored date is not a date");
  }
};
template <>
struct Read<base::LocalTime> {
  static base::LocalTime from(Cells const& c, int i) {
    if (auto time = base::local_from_iso(c.text(i))) return *time;
    throw std::logic_error("a stored local time is not a time");
  }
};
template <>
struct Read<base::Instant> {
  static base::Instant from(Cells const& c, int i) { return base::Instant{std::chrono::seconds{c.integer(i)}}; }
};
template <class Tag, class T>
struct Read<base::Strong<Tag, T>> {
  static base::Strong<Tag, T> from(Cells const& c, int i) { return base::Strong<Tag, T>{Read<T>::from(c, i)}; }
};
template <base::Worded E>
struct Read<E> {
  static E from(Cells const& c, int i) {
    if (auto value = base::from_word<E>(c.text(i))) return *value;
    throw std::logic_error("a stored word is not in its table");
  }
};
template <class T>
struct Read<std::optional<T>> {
  static std::optional<T> from(Cells const& c, int i) {
    if (c.is_null(i)) return std::nullopt;
    return Read<T>::from(c, i);
  }
};

template <class Row>
concept Scalar = requires(Cells const& c) { Read<Row>::from(c, 0); };

template <class Row>
Row row_from(Cells const& cells) {
  if constexpr (Scalar<Row>) {
    if (cells.count() != 1) throw std::logic_error("a scalar from a row of several columns");
    return Read<Row>::from(cells, 0);
  } else {
    constexpr std::size_t members = boost::pfr::tuple_size_v<Row>;
    if (cells.count() != static_cast<int>(members)) throw std::logic_error("columns and members differ in number");
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return Row{Read<boost::pfr::tuple_element_t<I, Row>>::from(cells, static_cast<int>(I))...};
    }(std::make_index_sequence<members>{});
  }
}

}  // namespace sql
