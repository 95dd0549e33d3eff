# The man pages: tools/man/NAME.SECTION.md -> man/manSECTION/NAME.SECTION, by lowdown. Without lowdown
# the pages are installed as they were written.

find_program(LOWDOWN lowdown)
file(GLOB manuals CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/man/*.md)
install(FILES ${manuals} TYPE DOC COMPONENT tools)
if(NOT LOWDOWN)
  message(STATUS "lowdown is missing: no man pages, only ${CMAKE_CURRENT_SOURCE_DIR}/man/*.md")
  return()
endif()

foreach(manual IN LISTS manuals)
  cmake_path(GET manual STEM LAST_ONLY page)
  string(REGEX MATCH "^(.*)\\.([0-9])$" matched ${page})
  set(folder ${PROJECT_BINARY_DIR}/man/man${CMAKE_MATCH_2})
  add_custom_command(OUTPUT ${folder}/${page} DEPENDS ${manual} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND ${PROJECT_SOURCE_DIR}/scripts/cmake/make-manual ${LOWDOWN} ${manual} ${CMAKE_MATCH_1}
            ${CMAKE_MATCH_2} ${PROJECT_VERSION} ${folder}/${page})
  list(APPEND pages ${folder}/${page})
  install(FILES ${folder}/${page} COMPONENT tools
          DESTINATION ${CMAKE_INSTALL_MANDIR}/man${CMAKE_MATCH_2})
endforeach()
add_custom_target(manuals ALL DEPENDS ${pages})
