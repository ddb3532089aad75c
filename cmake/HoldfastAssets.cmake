# SPDX-License-Identifier: MIT
# Puts the library's style sheets and its script into the program, so that an application is one file to deploy.
find_file(HOLDFAST_BOOTSTRAP_CSS bootstrap.min.css
          HINTS /usr/share/javascript/bootstrap5/css REQUIRED
          DOC "Bootstrap 5's minified style sheet (Debian: libjs-bootstrap5)")

function(holdfast_embed_assets target)
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed_assets.cmake")
  set(folder "${PROJECT_BINARY_DIR}/assets")
  set(files "${HOLDFAST_BOOTSTRAP_CSS}" "${PROJECT_SOURCE_DIR}/assets/holdfast.css")
  set(parts messages.js drafts.js sealed_form.js page.js) # of holdfast.js, in their order
  set(development_parts messages.js development.js) # of development.js
  list(TRANSFORM parts PREPEND "${PROJECT_SOURCE_DIR}/assets/script/")
  list(TRANSFORM development_parts PREPEND "${PROJECT_SOURCE_DIR}/assets/script/")
  add_custom_command(
    OUTPUT "${folder}/library_assets.S" "${folder}/library_assets.cpp"
    COMMAND "${CMAKE_COMMAND}"
      "-DFOLDER=${folder}" "-DFILES=${files}" "-DPARTS=${parts}"
      "-DDEVELOPMENT_PARTS=${development_parts}" -P "${script}"
    DEPENDS ${files} ${parts} ${development_parts} "${script}"
    COMMENT "Embedding the assets"
    VERBATIM)
  target_sources(${target} PRIVATE "${folder}/library_assets.S" "${folder}/library_assets.cpp")
endfunction()
