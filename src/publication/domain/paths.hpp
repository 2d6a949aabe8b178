// Addresses of the public door.
#pragma once
#include <string_view>

namespace publication {

inline constexpr std::string_view start_path = "/published";
inline constexpr std::string_view services_path = "/published/services";
inline constexpr std::string_view service_path = "/published/services/:code";
inline constexpr std::string_view comparison_path = "/published/comparison";
inline constexpr std::string_view grid_path = "/published/grid";
inline constexpr std::string_view map_path = "/published/map";
inline constexpr std::string_view statistics_path = "/published/statistics";
inline constexpr std::string_view recommendations_path = "/published/recommendations";
inline constexpr std::string_view press_path = "/published/press";
inline constexpr std::string_view feed_path = "/published/feed.atom";
inline constexpr std::string_view data_path = "/published/data";
inline constexpr std::string_view csv_path = "/published/data/inspections.csv";
inline constexpr std::string_view json_path = "/published/data/inspections.json";
inline constexpr std::string_view schema_path = "/published/data/schema.json";

}  // namespace publication
