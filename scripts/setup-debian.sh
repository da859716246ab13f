#!/bin/sh
# Makes a Debian machine able to run every test: installs what is missing, and starts a Docker Engine when none answers.
# Run as root. Running it again changes nothing.
#
#   scripts/setup-debian.sh              packages and engine
#   scripts/setup-debian.sh --packages   packages only
#
# The engine that it starts: log /var/log/mesolite-dockerd.log, pid file /var/run/docker.pid, data /var/lib/docker.
set -eu

packages="ca-certificates chromium docker.io iproute2 iptables nginx-light python3 unzip bzip2 xz-utils zookeeper"
log=/var/log/mesolite-dockerd.log
socket=/var/run/docker.sock

say() { echo "setup-debian: $*"; }
fail() { say "$*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "must run as root"
[ -r /etc/debian_version ] || fail "this is not Debian; install these yourself: $packages"

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]; }

install_packages() {
  missing=
  for package in $packages; do installed "$package" || missing="$missing $package"; done
  if [ -z "$missing" ]; then say "all packages are installed"; return; fi
  say "installing$missing"
  # Services must not start by themselves: tests start their own, on their own ports.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod +x "$policy"
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq > /dev/null || say "apt-get update failed; trying with the lists that are there"
  # shellcheck disable=SC2086
  apt-get install -qq -y --no-install-recommends $missing > /dev/null || fail "apt-get could not install$missing"
  rm -f "$policy"
  trap - EXIT
}

# Without a client: the file of the socket is no proof that somebody answers.
engine_answers() {
  [ -S "$socket" ] && /usr/bin/docker -H "unix://$socket" version > /dev/null 2>&1
}

start_engine() {
  if engine_answers; then say "a Docker Engine answers on $socket"; return; fi
  dockerd=$(command -v dockerd || echo /usr/sbin/dockerd)
  [ -x "$dockerd" ] || fail "dockerd is not installed"
  # A pid file left by a crash, whose number another process has now, would make dockerd refuse to start.
  if [ -f /var/run/docker.pid ] && ! grep -qs dockerd "/proc/$(cat /var/run/docker.pid)/cmdline"; then rm -f /var/run/docker.pid; fi
  say "starting $dockerd (log: $log)"
  setsid -f "$dockerd" --host "unix://$socket" --storage-driver overlay2 < /dev/null >> "$log" 2>&1
  tries=0
  until engine_answers; do
    tries=$((tries + 1))
    [ "$tries" -le 60 ] || { tail -n 20 "$log" >&2; fail "dockerd did not answer within 30 s"; }
    sleep 0.5
  done
  say "a Docker Engine answers on $socket"
}

install_packages
[ "${1:-}" = --packages ] || start_engine
