#!/bin/sh
# A throw-away PostgreSQL for the tests, of Debian's package, on a Unix socket only.
#   postgresql.sh start [FOLDER]   makes and starts it (in a new temporary folder) and prints its address
#   postgresql.sh stop FOLDER      stops it and removes the folder
#   postgresql.sh crash FOLDER     ends it as a power cut would, and starts it again
# The folder is the `host` of the address. initdb refuses root, so as root it runs as the user postgres.
set -eu
cd /
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
server() {  # server FOLDER: durable unless FULLPICTURE_TEST_FSYNC=off (a killed process loses nothing either way)
  as_owner "$bin/pg_ctl" --silent --wait -D "$1/data" -l "$1/log" -o "-c listen_addresses='' -c unix_socket_directories=$1 \
    -c max_connections=200 -c max_prepared_transactions=0 -c fsync=${FULLPICTURE_TEST_FSYNC:-off}" start >/dev/null
}
case "${1:-}" in
  start)
    folder=${2:-$(mktemp -d "${TMPDIR:-/tmp}/fullpicture-pg.XXXXXX")}
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    as_owner "$bin/initdb" --no-sync --username=fullpicture --auth=trust --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
      -D "$folder/data" >/dev/null
    server "$folder"
    echo "postgresql:///postgres?host=$folder&user=fullpicture"
    ;;
  stop)
    as_owner "$bin/pg_ctl" --silent --wait -D "$2/data" -m immediate stop >/dev/null || true
    rm -rf "$2"
    ;;
  crash)
    as_owner "$bin/pg_ctl" --silent --wait -D "$2/data" -m immediate stop >/dev/null
    server "$2"
    ;;
  *)
    sed -n 2,6p "$0" >&2
    exit 2
    ;;
esac
