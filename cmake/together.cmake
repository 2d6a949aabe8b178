# compile_together(LIB a.cpp b.cpp …): what a library's sources read and instantiate is most of what the compiler does, so
# several are compiled as one unit, up to ten, where no private name of one can be taken for another's (together.awk).
# Off, every file stands alone and shows whether it includes what it uses: the debug and tidy presets.
option(FULLPICTURE_TOGETHER "Compile several files of a library as one unit" ON)
function(compile_together LIB)
  if(NOT FULLPICTURE_TOGETHER)
    return()
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
  execute_process(COMMAND awk -v most=10 -f ${CMAKE_SOURCE_DIR}/cmake/together.awk ${ARGN}
    OUTPUT_VARIABLE units OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" units "${units}")
  foreach(source unit IN ZIP_LISTS ARGN units)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${unit})
  endforeach()
  set_target_properties(${LIB} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
