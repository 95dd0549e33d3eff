# `cpack` in the build folder: rekam_VERSION_ARCH.deb (tools, library, man pages, completions, cron entry,
# data, example settings) and librekam-dev_VERSION_ARCH.deb (headers, CMake package, rekam.pc).

# Below bin/ of the build as below that of an install.
configure_file(scripts/nightly ${PROJECT_BINARY_DIR}/libexec/rekam/nightly COPYONLY)
install(PROGRAMS scripts/nightly DESTINATION libexec/rekam COMPONENT tools)
install(FILES LICENSE CHANGELOG.md README.md TYPE DOC COMPONENT tools)
install(FILES samples/rekam.conf scripts/rekam.cron COMPONENT tools
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(DIRECTORY lib/data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/rekam COMPONENT tools)
# Only a package may write into /etc.
install(FILES scripts/rekam.cron DESTINATION /etc/cron.d RENAME rekam COMPONENT system
        EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME rekam)
set(CPACK_PACKAGE_CONTACT "the rekam authors <rekam@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Call-in rosters and backlog for population offices")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL tools system development)
set(CPACK_COMPONENT_TOOLS_GROUP rekam)
set(CPACK_COMPONENT_SYSTEM_GROUP rekam)
set(CPACK_COMPONENT_DEVELOPMENT_GROUP librekam-dev)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_REKAM_PACKAGE_NAME rekam)
set(CPACK_DEBIAN_REKAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_REKAM_PACKAGE_RECOMMENDS "cron | cron-daemon, man-db")
set(CPACK_DEBIAN_REKAM_DESCRIPTION
    "Toolkit for the population offices of Indonesia
 Takes lists of residents, finds who has not been recorded for the KTP-el, and
 plans and publishes whom to call on which day.")
file(WRITE ${PROJECT_BINARY_DIR}/conffiles "/etc/cron.d/rekam\n")
file(CHMOD ${PROJECT_BINARY_DIR}/conffiles PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
set(CPACK_DEBIAN_REKAM_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/conffiles)
set(CPACK_DEBIAN_LIBREKAM-DEV_PACKAGE_NAME librekam-dev)
set(CPACK_DEBIAN_LIBREKAM-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBREKAM-DEV_PACKAGE_DEPENDS "rekam (= ${PROJECT_VERSION}), libfmt-dev")
set(CPACK_DEBIAN_LIBREKAM-DEV_DESCRIPTION
    "Headers of librekam
 For programs of your own over the library behind rekam.")
include(CPack)
