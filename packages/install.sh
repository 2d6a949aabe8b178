# Sourced by ./run and ./test: install_packages run|test installs what is missing and says what.
# Needs root, or sudo; does nothing, quickly, when all is there.
install_packages() {
  local list distribution missing as_root=
  distribution=$(. /etc/os-release && echo "$ID-$VERSION_ID")
  list="packages/$distribution.$1"
  if [ ! -f "$list" ]; then
    echo "No package list for $distribution; see packages/ for what Debian 12 needs. Going on with what is installed."
    return 0
  fi
  missing=$(comm -23 <(sort "$list") <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u))
  command -v npm >/dev/null || missing="$missing nodejs npm"
  [ -n "${missing//[[:space:]]/}" ] || return 0
  [ "$(id -u)" = 0 ] || as_root=sudo
  echo "Installing:" $missing
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# npm packages by the lock file, once for each state of it.
install_npm() {
  local mark=node_modules/.full-picture-lock
  cmp -s package-lock.json "$mark" && return 0
  npm ci --no-audit --no-fund --loglevel=error --ignore-scripts
  cp package-lock.json "$mark"
}
