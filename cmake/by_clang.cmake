# Included by a folder whose libraries clang compiles while g++ compiles the program: unoptimised, and with a precompiled
# header, it takes half as long (docs/decisions/0014). The variables are the folder's own; the flags are chosen anew.
find_program(CLANG clang++-19)
if(CLANG AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release")
  set(CMAKE_CXX_COMPILER ${CLANG})
  set(CMAKE_CXX_COMPILER_ID Clang)
  set(CMAKE_CXX_COMPILER_VERSION 19)
  set(CMAKE_CXX_COMPILER_FRONTEND_VARIANT GNU)
  unset(__COMPILER_CLANG_CXX)
  include(Compiler/Clang-CXX)
  set_directory_properties(PROPERTIES COMPILE_OPTIONS "" COMPILE_DEFINITIONS "" LINK_OPTIONS "")
  include(${CMAKE_SOURCE_DIR}/cmake/flags.cmake)
endif()
