// Invented mailboxes for partner units that really exist: in a domain reserved for examples (RFC 2606), so that no message could
// reach anybody even if a training copy sent any.
#pragma once
#include <string>
#include <string_view>

namespace demonstration {

// "Merseyside Police", "05" → "merseyside-police-05.example": the code keeps two of one name apart.
std::string made_up_domain(std::string_view name, std::string_view code);

}  // namespace demonstration
