#!/usr/bin/env bash
# npm run services -- up|down|status [--wipe] [name ...]
#
# The servers of the production profile. Where a Docker engine answers, docker-compose.yml starts them; otherwise local
# processes do, without a container:
#   mongo        MongoDB's wire protocol with multi-document transactions: secantusd on WiredTiger, built once by cargo
#   kafka        the broker's own jars from Maven Central, on Java 17
#   redis        redis-server
# and, only when named: stripe-mock (Go), moto (Amazon SES, Python), toxiproxy (Go).
#
# `up` installs what is missing, once, starts what does not run, waits until each answers, and prints
# `export NAME=value` lines on stdout; everything else goes to stderr. `down` ends what `up` started, by pid.
set -euo pipefail

usage='usage: npm run services -- up|down|status [--wipe] [name ...]'
for argument in "$@"; do
  case $argument in
    -h | --help) echo "$usage"; exit 0 ;;
    --wipe) ;;
    -*) printf '%s\n' "error: unknown option '$argument'" "$usage" >&2; exit 2 ;;
  esac
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${SERVICES_HOME:-$HOME/.cache/local-services}
# What the servers store. On a disk that is slow to fsync MongoDB is slow; in memory it survives a kill, but no restart of
# the machine.
data=${SERVICES_DATA:-$home/data}
default_names=(mongo kafka redis)
all_names=(mongo kafka redis stripe-mock moto toxiproxy)
mkdir -p "$home"

say() { printf '%s\n' "$*" >&2; }
open_port() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
has_docker() { docker info >/dev/null 2>&1; }

wait_port() { # port name
  for _ in $(seq 1 240); do
    open_port "$1" && return 0
    sleep 0.25
  done
  say "$2 did not open port $1; the end of its log:"
  tail -20 "$home/$2.log" >&2
  return 1
}

spawn() { # name command...
  local name=$1
  shift
  setsid nohup "$@" >"$home/$name.log" 2>&1 </dev/null &
  echo $! >"$home/$name.pid"
}

install() { # name command...
  local name=$1
  shift
  say "installing $name once"
  "$@" >"$home/$name-install.log" 2>&1 || { tail -20 "$home/$name-install.log" >&2; return 1; }
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -q "$@" || { apt-get update -q && apt-get install -y -q "$@"; }
}

port_of() {
  case $1 in
    mongo) echo "${MONGO_PORT:-27017}" ;;
    kafka) echo "${KAFKA_PORT:-9092}" ;;
    redis) echo "${REDIS_PORT:-6379}" ;;
    stripe-mock) echo "${STRIPE_MOCK_PORT:-12111}" ;;
    moto) echo "${MOTO_PORT:-5566}" ;;
    toxiproxy) echo "${TOXIPROXY_PORT:-8474}" ;;
    *) say "there is no service $1; there are: ${all_names[*]}"; return 2 ;;
  esac
}

export_of() { # name port
  case $1 in
    mongo) echo "export MONGODB_URI='mongodb://127.0.0.1:$2/?replicaSet=${MONGO_REPLICA_SET:-secantus}'" ;;
    kafka) echo "export KAFKA_BROKERS='127.0.0.1:$2'" ;;
    redis) echo "export REDIS_URL='redis://127.0.0.1:$2'" ;;
    stripe-mock) echo "export STRIPE_MOCK_URL='http://127.0.0.1:$2'" ;;
    moto) echo "export MOTO_URL='http://127.0.0.1:$2'" ;;
    toxiproxy) echo "export TOXIPROXY_URL='http://127.0.0.1:$2'" ;;
  esac
}

start_mongo() { # port
  local version=0.5.3-beta.196
  local bin="$home/mongo-$version/bin/secantusd-rs"
  if [ ! -x "$bin" ]; then
    say "building secantusd $version takes some minutes"
    command -v cmake >/dev/null || install cmake apt_install cmake
    install mongo cargo install secantus-mdb --version "$version" --ignore-rust-version --locked --root "$home/mongo-$version"
  fi
  mkdir -p "$data/mongo"
  spawn mongo "$bin" --port "$1" --storage-path "$data/mongo" --cache-size 1G --sync-on-commit --log-level WARNING
}

start_kafka() { # port
  local dir="$home/kafka-3.9.1" controller=${KAFKA_CONTROLLER_PORT:-19093}
  if [ ! -f "$dir/.complete" ]; then
    mkdir -p "$dir"
    install kafka mvn -q -B -f "$here/kafka-pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$dir/libs"
    touch "$dir/.complete"
  fi
  cat >"$dir/server.properties" <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$controller
listeners=PLAINTEXT://127.0.0.1:$1,CONTROLLER://127.0.0.1:$controller
advertised.listeners=PLAINTEXT://127.0.0.1:$1
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=$data/kafka
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
PROPERTIES
  if [ ! -f "$data/kafka/meta.properties" ]; then
    local id
    id=$(java -cp "$dir/libs/*" kafka.tools.StorageTool random-uuid)
    java -cp "$dir/libs/*" kafka.tools.StorageTool format -t "$id" -c "$dir/server.properties" >"$home/kafka-format.log" 2>&1
  fi
  spawn kafka java -Xms256m -Xmx768m -cp "$dir/libs/*" kafka.Kafka "$dir/server.properties"
}

start_redis() { # port
  command -v redis-server >/dev/null || install redis apt_install redis-server
  mkdir -p "$data/redis"
  spawn redis redis-server --port "$1" --bind 127.0.0.1 --dir "$data/redis" --save '' --appendonly yes
}

start_stripe-mock() { # port
  [ -x "$home/bin/stripe-mock" ] || GOBIN="$home/bin" install stripe-mock go install github.com/stripe/stripe-mock@latest
  spawn stripe-mock "$home/bin/stripe-mock" -http-addr "127.0.0.1:$1" -https-addr 127.0.0.1:0
}

start_moto() { # port
  if [ ! -x "$home/moto/bin/moto_server" ]; then
    install moto-venv python3 -m venv "$home/moto"
    install moto "$home/moto/bin/pip" install -q 'moto[server,ses]'
  fi
  spawn moto "$home/moto/bin/moto_server" -H 127.0.0.1 -p "$1"
}

start_toxiproxy() { # port
  [ -x "$home/bin/server" ] || GOBIN="$home/bin" install toxiproxy go install github.com/Shopify/toxiproxy/v2/cmd/server@latest
  spawn toxiproxy "$home/bin/server" -host 127.0.0.1 -port "$1"
}

up() {
  for name in "$@"; do
    local port
    port=$(port_of "$name")
    if ! open_port "$port"; then
      "start_$name" "$port"
      wait_port "$port" "$name"
    fi
    say "$name answers on 127.0.0.1:$port"
    export_of "$name" "$port"
  done
}

down() {
  for name in "$@"; do
    [ -f "$home/$name.pid" ] || continue
    local pid
    pid=$(cat "$home/$name.pid")
    if kill "$pid" 2>/dev/null; then
      for _ in $(seq 1 80); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.25
      done
      say "$name stopped"
    fi
    rm -f "$home/$name.pid"
  done
}

status() {
  for name in "${all_names[@]}"; do
    local port
    port=$(port_of "$name")
    if open_port "$port"; then echo "$name answers on 127.0.0.1:$port"; else echo "$name does not run"; fi
  done
}

command=${1:-}
[ $# -gt 0 ] && shift
wipe=no
names=()
for argument in "$@"; do
  if [ "$argument" = --wipe ]; then wipe=yes; else names+=("$argument"); fi
done
for name in "${names[@]}"; do port_of "$name" >/dev/null; done

# Compose knows the three servers of the profile; the mocks are processes everywhere.
if has_docker && [ "${#names[@]}" -eq 0 ]; then
  compose=(docker compose -f "$here/../../docker-compose.yml" -f "$here/ports.yml")
  export SECRET=${SECRET:-unused}
  case $command in
    up)
      "${compose[@]}" up -d --wait mongo kafka redis >&2
      for name in "${default_names[@]}"; do MONGO_REPLICA_SET=rs0'&directConnection=true' export_of "$name" "$(port_of "$name")"; done
      exit 0
      ;;
    down) exec "${compose[@]}" down $([ "$wipe" = yes ] && echo --volumes) ;;
    status) exec "${compose[@]}" ps ;;
  esac
fi

case $command in
  up) [ "${#names[@]}" -gt 0 ] || names=("${default_names[@]}"); up "${names[@]}" ;;
  down)
    [ "${#names[@]}" -gt 0 ] || names=("${all_names[@]}")
    down "${names[@]}"
    if [ "$wipe" = yes ]; then rm -rf "$data"/{mongo,kafka,redis}; fi
    ;;
  status) status ;;
  *) say "$usage"; exit 2 ;;
esac
