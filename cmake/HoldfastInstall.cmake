# SPDX-License-Identifier: MIT
# The files that `cmake --install` puts in place, and the Debian package that `cpack` makes of it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(HOLDFAST_CMAKE_FOLDER "${CMAKE_INSTALL_LIBDIR}/cmake/holdfast")

install(TARGETS holdfast EXPORT holdfast-targets
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT holdfast-targets NAMESPACE holdfast:: DESTINATION "${HOLDFAST_CMAKE_FOLDER}")
if(HOLDFAST_TESTING)
  set_target_properties(holdfast_test_support PROPERTIES EXPORT_NAME testing)
  install(TARGETS holdfast_test_support EXPORT holdfast-testing-targets
    INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(EXPORT holdfast-testing-targets NAMESPACE holdfast::
    DESTINATION "${HOLDFAST_CMAKE_FOLDER}")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/holdfast"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/holdfast-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/holdfast-config-version.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/holdfast-config.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/HoldfastDependencies.cmake"
  DESTINATION "${HOLDFAST_CMAKE_FOLDER}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE"
  DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/libholdfast-dev" RENAME copyright)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs" "${PROJECT_SOURCE_DIR}/examples"
  DESTINATION "${CMAKE_INSTALL_DATAROOTDIR}/doc/libholdfast-dev"
  PATTERN reference EXCLUDE) # the set-up of the build, of use in a source folder only

# The library is static, so its package needs the packages with which programs are built and linked.
execute_process(
  COMMAND bash -c ". '${PROJECT_SOURCE_DIR}/scripts/packages.sh'; echo \"\${library_packages[*]}\""
  OUTPUT_VARIABLE CPACK_DEBIAN_PACKAGE_DEPENDS OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE " " ", " CPACK_DEBIAN_PACKAGE_DEPENDS "${CPACK_DEBIAN_PACKAGE_DEPENDS}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cmake, ninja-build")
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME libholdfast-dev)
set(CPACK_PACKAGE_CONTACT "Holdfast's maintainers <maintainers@holdfast.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
