# Warnings are errors everywhere; one set of flags so that one precompiled header serves a rung.
add_compile_options(-Wall -Wextra -Wconversion -Wshadow -Werror -pipe
  -fstack-protector-strong -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Clang asks for a value where a component's members have defaults; GCC does not. GCC's -Wconversion leaves signs alone in C++.
  add_compile_options(-Wno-missing-designated-field-initializers -Wno-unknown-warning-option -Wno-sign-conversion
    -Wno-deprecated-declarations  # std::stable_sort of libstdc++ 12 calls what that library deprecates
    "SHELL:-Xclang -fno-pch-timestamp")  # or the compiler's cache finds nothing
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Collecting its garbage is a tenth of what g++ does; the largest unit takes 940 MB without, 790 MB with.
  add_compile_options("SHELL:--param ggc-min-heapsize=2000000" "SHELL:--param ggc-min-expand=1000")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Once it optimises, g++ 12 sees overlaps and sizes in operations of std::string that cannot be (GCC bugs 105651, 105329).
  add_compile_options(-Wno-restrict -Wno-stringop-overflow)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # The areas: -Og, half the work of -O2 for the compiler; the time of a page is the database's and the rooms' below,
  # which room() builds with -O2.
  set(CMAKE_CXX_FLAGS_RELEASE "-Og -DNDEBUG")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # What the optimiser of GCC 12 sees inside libstdc++'s strings and variants and cannot happen (GCC bugs 105329, 105562);
    # the debug preset, without the optimiser, and clang keep these warnings.
    add_compile_options(-Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-maybe-uninitialized)
  endif()
  add_compile_definitions(_FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
endif()
if(FULLPICTURE_FUZZ)
  # Clang takes no precompiled header of other definitions: what the files expect of it is read as text.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-include ${CMAKE_SOURCE_DIR}/src/pch/base.hpp>")
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros
    CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()
