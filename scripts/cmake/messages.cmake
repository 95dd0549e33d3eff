# lib/messages/LANGUAGE.po -> share/locale/LANGUAGE/LC_MESSAGES/rekam.mo, by msgfmt of gettext. Without
# it the tools speak English only.

find_program(MSGFMT msgfmt)
if(NOT MSGFMT)
  message(STATUS "msgfmt is missing: the tools speak English only")
  return()
endif()
file(GLOB catalogues CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/messages/*.po)
foreach(catalogue IN LISTS catalogues)
  cmake_path(GET catalogue STEM language)
  set(folder ${PROJECT_BINARY_DIR}/share/locale/${language}/LC_MESSAGES)
  add_custom_command(OUTPUT ${folder}/rekam.mo DEPENDS ${catalogue} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND ${MSGFMT} --check --output-file=${folder}/rekam.mo ${catalogue})
  list(APPEND messages ${folder}/rekam.mo)
  install(FILES ${folder}/rekam.mo COMPONENT tools
          DESTINATION ${CMAKE_INSTALL_DATADIR}/locale/${language}/LC_MESSAGES)
endforeach()
add_custom_target(messages ALL DEPENDS ${messages})
