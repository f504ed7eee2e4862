# shellcheck shell=bash
# Builds a release and keeps what it consists of.

# build_image RELEASE: the app runs from it in Container Apps, and with any target the job that changes the
# schema. It is built in Azure by default, where no Docker is needed here. Either way whoever is signed in
# may push: there is no registry password.
build_image() {
  local registry
  registry=$(output container_registry_name)
  if [[ $BUILDER == azure ]]; then
    change az acr build --registry "$registry" --image "keyless:$1" --platform linux/amd64 \
      --file Dockerfile "$repository" # a path below the folder that is sent
  else
    change az acr login --name "$registry"
    change docker build --platform linux/amd64 --file "$repository/Dockerfile" \
      --tag "$(output container_registry_login_server)/keyless:$1" "$repository"
    change docker push "$(output container_registry_login_server)/keyless:$1"
  fi
  keep_image "$1"
}

# By its digest: a tag can be moved to another image, a digest cannot.
keep_image() {
  local digest='sha256:<digest>'
  if [[ $DRY_RUN == no ]]; then
    digest=$(az acr repository show --name "$(output container_registry_name)" --image "keyless:$1" \
      --query digest --output tsv)
    printf '%s/keyless@%s' "$(output container_registry_login_server)" "$digest" >"$scratch/image"
  fi
  keep "$1" image "$scratch/image"
}

# build_archives RELEASE: pages carry the name of their release, so that one can see when the site serves
# them. Pages that call another origin are built for it, and so is the configuration beside them: its
# policy lets them.
build_archives() {
  local pages=$scratch/pages
  if has_output pages_api_url; then
    NEXT_PUBLIC_API_URL=$(output pages_api_url)
    export NEXT_PUBLIC_API_URL
  fi
  change npm --prefix "$repository" run --silent build
  if [[ $DRY_RUN == no ]]; then
    cp -R "$repository/out" "$pages"
    printf '%s' "$1" >"$pages/release.txt"
    (cd "$pages" && zip -qrX "$scratch/pages.zip" .)
    (cd "$repository/dist/functions" && zip -qrX "$scratch/functions.zip" .)
  fi
  keep "$1" pages.zip "$scratch/pages.zip"
  if [[ $TARGET == static-web-apps ]]; then keep "$1" functions.zip "$scratch/functions.zip"; fi
}
