# One page of commands; what is longer lives in deploy/local (Java). `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help demo up down status test check format openapi bench bench-peers tools FORCE
SHELL := /bin/bash

MVN := mvn -B -ntp
QUICK := -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true
OPA_VERSION := 1.22.2
SERVICES := policy-service/service generator-service/service catalog-service
BUILT := target/built
CLASS_PATHS := deploy/local/target/class-path deploy/e2e/target/class-path
PROGRAMS := $(addsuffix /target/quarkus-app/quarkus-run.jar,$(SERVICES)) $(CLASS_PATHS)
SOURCES = $(shell find $(wildcard pom.xml deploy policy-service generator-service catalog-service) \
	-name target -prune -o \( -path '*/src/main*' -o -path '*/policies*' -o -name pom.xml -o -name realm.json \) -print)
JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/)java
LAUNCHER = $(JAVA) -Xmx64m -cp deploy/local/target/classes:$$(cat deploy/local/target/class-path) io.semblance.local.Main
DEMO = $(JAVA) -Xmx256m -cp deploy/e2e/target/classes:$$(cat deploy/e2e/target/class-path) io.semblance.e2e.Demo
PEERS := generator-service/bench/peers
BENCH_ENV := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/semblance/bench
BUILD_BENCH = $(MVN) -q package -pl generator-service/bench -am $(QUICK)
# The real tables are looked for in a folder `data` beside the checkout, or one level further down.
DATA ?= $(patsubst %/,%,$(dir $(firstword $(wildcard ../data/adult_train.csv.gz ../*/data/adult_train.csv.gz))))

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(BUILT) ## build, start the platform on fresh data, carry real tables through it; the platform stays up
	@$(LAUNCHER) start
	@$(DEMO)

up: $(BUILT) ## build, start the platform on fresh data; Ctrl-C ends it
	@exec $(LAUNCHER) up

down: ## end every process of the platform and of the tests
	@if [ -f deploy/local/target/class-path ]; then $(LAUNCHER) stop; fi

status: ## say what runs, where, and where the passwords of the demo accounts are
	@if [ -f deploy/local/target/class-path ]; then $(LAUNCHER) status; fi

test: tools ## every test, with real PostgreSQL, Keycloak and OPA
	@trap 'exit 130' INT TERM; \
	trap 'if [ -f deploy/local/target/class-path ]; then $(LAUNCHER) stop-tests; fi' EXIT; \
	$(MVN) verify

check: tools ## format, compile, unit tests: the fast loop
	@$(MVN) -q -T 2 test -Dquarkus.build.skip=true

format: tools ## mend the format
	@$(MVN) -q spotless:apply

openapi: tools ## write docs/api anew from the code
	@trap 'if [ -f deploy/local/target/class-path ]; then $(LAUNCHER) stop-tests; fi' EXIT; \
	$(MVN) -q verify -Dsemblance.openapi.write=true -Dtest=none -Dit.test='OpenApi*' \
		-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false

bench: $(BENCH_ENV)/installed | tools ## measure the engine beside SDV and write docs/bench.md; DATA=folder of the real tables
	@$(BUILD_BENCH)
	@$(BENCH_ENV)/bin/python -W ignore $(PEERS)/bench.py $(if $(DATA),--data $(DATA)) $(ARGS)

bench-peers: $(BENCH_ENV)/installed | tools ## the same beside other generators, each in its own environment; takes hours
	@$(BUILD_BENCH)
	@$(BENCH_ENV)/bin/python -W ignore $(PEERS)/peers.py $(if $(DATA),--data $(DATA)) $(ARGS)

$(BENCH_ENV)/installed: $(PEERS)/requirements.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo 'semblance: Python is missing; install 3.11 or newer, with venv' >&2; exit 1; }
	@echo 'installing what the benchmark measures with; the first time this downloads for some minutes'
	@python3 -m venv --clear $(@D) && $(@D)/bin/pip install -q --disable-pip-version-check -r $< && touch $@

# The second run skips Maven: it builds when a source is newer, or a program is missing.
$(BUILT): $(SOURCES) $(if $(filter-out $(wildcard $(PROGRAMS)),$(PROGRAMS)),FORCE) | tools
	@echo 'building; the first time this downloads for some minutes'
	@$(MVN) -q package $(QUICK)
	@mkdir -p $(@D) && touch $@

tools:
	@fail() { echo "semblance: $$1" >&2; exit 1; }; \
	command -v javac >/dev/null || fail 'a JDK is missing; install version 17 or newer'; \
	version=$$(javac -version 2>&1 | sed 's/^javac \([0-9]*\).*/\1/'); \
	[ "$$version" -ge 17 ] || fail "the JDK is version $$version; install 17 or newer"; \
	command -v mvn >/dev/null || fail 'Maven is missing; install version 3.8 or newer'; \
	version=$$(mvn -v | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'); \
	printf '3.8\n%s\n' "$$version" | sort -VC || fail "Maven is version $$version; install 3.8 or newer"; \
	opa version 2>/dev/null | grep -qx 'Version: $(OPA_VERSION)' || command -v go >/dev/null || \
		fail 'OPA $(OPA_VERSION) is not on the PATH, and there is no Go to build it; install either'
