// Files that come with an answer: their type is told from their content, never from their name; the list is short.
#pragma once
#include "base/outcome.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enquiries {

inline constexpr std::size_t largest_file = 10 * 1024 * 1024;  // bytes

enum class FileType { pdf, png, jpeg, text, docx, xlsx, rtf, msg };

std::string_view media_type(FileType);
std::string_view ending(FileType);                             // "pdf", without the dot
// Nothing for what is not on the list: executables, archives, pages, pictures with scripts.
std::optional<FileType> type_of(std::string_view bytes);
// Checks size, content and that the name's ending agrees with the content.
base::Outcome<FileType> check_file(std::string_view file_name, std::string_view bytes);
// Without folders, control characters and quotes; at most 120 bytes; never empty.
std::string safe_file_name(std::string_view file_name, FileType);

}  // namespace enquiries
