#include "enquiries/domain/attached.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace enquiries {
namespace {

using namespace std::string_view_literals;

constexpr auto png_head = "\x89PNG\r\n\x1a\n"sv;
constexpr auto jpeg_head = "\xff\xd8\xff"sv;
constexpr auto zip_head = "PK\x03\x04"sv;
constexpr auto ole_head = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv;  // Outlook messages among others

struct Type {
  FileType type;
  std::string_view ending;
  std::string_view media_type;
};
constexpr std::array types{
    Type{FileType::pdf, "pdf", "application/pdf"},
    Type{FileType::png, "png", "image/png"},
    Type{FileType::jpeg, "jpg", "image/jpeg"},
    Type{FileType::text, "txt", "text/plain; charset=utf-8"},
    Type{FileType::docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Type{FileType::xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Type{FileType::rtf, "rtf", "application/rtf"},
    Type{FileType::msg, "msg", "application/vnd.ms-outlook"},
};
Type const& entry(FileType type) { return *std::ranges::find(types, type, &Type::type); }

std::string ending_of(std::string_view file_name) {
  auto const dot = file_name.rfind('.');
  auto const ending = dot == file_name.npos ? std::string{} : base::ascii_lower(file_name.substr(dot + 1));
  if (ending == "jpeg") return "jpg";
  return ending == "csv" || ending == "log" ? "txt" : ending;
}

// Text that a browser or a shell might run is not text to keep.
bool is_plain_text(std::string_view bytes) {
  if (bytes.empty() || !base::is_utf8(bytes)) return false;
  if (std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f'; }))
    return false;
  auto const start = base::ascii_lower(base::trim(bytes.substr(0, 1024)));
  for (auto head : {"<!doctype"sv, "<html"sv, "<svg"sv, "<script"sv, "<?xml"sv, "#!"sv, "@echo"sv, "<?php"sv})
    if (start.starts_with(head)) return false;
  return true;
}

// A Word or Excel file is an archive whose parts name themselves; one with macros is not on the list.
std::optional<FileType> office_type(std::string_view bytes) {
  if (bytes.find("vbaProject.bin") != bytes.npos || bytes.find("[Content_Types].xml") == bytes.npos) return std::nullopt;
  if (bytes.find("word/") != bytes.npos) return FileType::docx;
  if (bytes.find("xl/") != bytes.npos) return FileType::xlsx;
  return std::nullopt;
}

}  // namespace

std::string_view media_type(FileType type) { return entry(type).media_type; }
std::string_view ending(FileType type) { return entry(type).ending; }

std::optional<FileType> type_of(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return FileType::pdf;
  if (bytes.starts_with(png_head)) return FileType::png;
  if (bytes.starts_with(jpeg_head)) return FileType::jpeg;
  if (bytes.starts_with("{\\rtf1")) return FileType::rtf;
  if (bytes.starts_with(zip_head)) return office_type(bytes);
  // Of the compound files only a mail message: it has a stream of properties by this name, in UTF-16.
  if (bytes.starts_with(ole_head)) {
    auto const mark = "_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0"sv;
    auto const macros = "V\0B\0A\0"sv;
    if (bytes.find(mark) != bytes.npos && bytes.find(macros) == bytes.npos) return FileType::msg;
    return std::nullopt;
  }
  if (is_plain_text(bytes)) return FileType::text;
  return std::nullopt;
}

base::Outcome<FileType> check_file(std::string_view file_name, std::string_view bytes) {
  if (bytes.empty()) return base::refuse("file", "The file is empty");
  if (bytes.size() > largest_file) return base::refuse("file", "The file must be smaller than 10 MB");
  auto const type = type_of(bytes);
  if (!type) return base::refuse("file", "The file must be a PDF, PNG, JPG, TXT, DOCX, XLSX, RTF or MSG file without macros");
  if (ending_of(file_name) != ending(*type))
    return base::refuse("file", "The file’s name does not fit what is in it. Save it again in the right format and attach that");
  return *type;
}

std::string safe_file_name(std::string_view file_name, FileType type) {
  if (auto const slash = file_name.find_last_of("/\\"); slash != file_name.npos) file_name.remove_prefix(slash + 1);
  if (auto const dot = file_name.rfind('.'); dot != file_name.npos) file_name = file_name.substr(0, dot);
  std::string kept;
  for (char32_t c : base::decode_utf8(file_name)) {
    bool const control = c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
    if (control || c == U'"' || c == U'<' || c == U'>' || c == U':' || c == U'|' || c == U'?' || c == U'*' || c == U';' || c == U'%') continue;
    std::string one;
    base::append_utf8(one, c);
    if (kept.size() + one.size() > 110) break;
    kept += one;
  }
  auto name = base::trim(kept);
  while (name.starts_with('.')) name = base::trim(name.substr(1));   // what stood behind the dots may be a space again
  return std::string(name.empty() ? "attachment" : name) + '.' + std::string(ending(type));
}

}  // namespace enquiries
