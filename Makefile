# Socle. `make help` says what there is; `make run` and `make test` are all a newcomer needs.
# Every build goes to $(BUILD)/$(MODE): release, debug (ASan + UBSan), clang (clang's warnings and sanitizers).

BUILD  ?= build
MODE   ?= release
OUT    := $(BUILD)/$(MODE)
CC_release := gcc
CC_debug   := gcc
CC_clang   := clang
CC_fuzz    := clang
CC     := $(CC_$(MODE))

PACKAGES := sdl2 SDL2_ttf pixman-1 freetype2 harfbuzz icu-uc icu-i18n sqlite3 libsodium jansson uuid expat libzip
WARN := -std=c17 -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wcast-qual \
        -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wswitch-enum -Wno-missing-field-initializers
FLAGS_release := -O2 -g
FLAGS_debug   := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
FLAGS_clang   := $(FLAGS_debug)
FLAGS_fuzz    := $(FLAGS_debug) -fsanitize=fuzzer-no-link
# SHIP=1: for a real kiosk; SOCLE_ROOTS="RWQ... RWQ...": the root keys it trusts (see kiosk/pack/roots.h)
SHIP_FLAGS := $(if $(SHIP),-DSOCLE_SHIP) $(if $(SOCLE_ROOTS),'-DSOCLE_ROOTS="$(SOCLE_ROOTS)"')
CFLAGS_ALL = $(WARN) $(SHIP_FLAGS) $(FLAGS_$(MODE)) -D_GNU_SOURCE -I. -I$(OUT)/generated $(PKG_CFLAGS)
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(patsubst -I%,-isystem %,$$(shell pkg-config --cflags $(PACKAGES))))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PACKAGES)) -lgettextpo -lcsv -lm)$(PKG_LIBS)

FLOORS := $(shell sed -n 's/^\([a-z0-9]*\):.*/\1/p' kiosk/FLOORS)
# the floors a floor stands on, all the way down, itself and base included
floor_below = $(shell sed -n 's/^$(1): *\(.*\)/\1/p' kiosk/FLOORS | sed 's/ *uses .*//')
floor_reach = $(if $(filter-out $(2),$(1)),$(call floor_reach,$(sort $(1) $(foreach f,$(filter-out $(2),$(1)),$(call floor_below,$(f)))),$(1)),$(1))
floor_deps = $(sort base $(call floor_reach,$(1),))
SDL_SOURCES      := $(wildcard kiosk/platform/sdl/*.c)
HEADLESS_SOURCES := $(wildcard kiosk/platform/headless/*.c)
HOOKS_SOURCES    := $(wildcard kiosk/app/hooks/*.c)
LIB_SOURCES      := $(filter-out kiosk/app/socle_main.c kiosk/app/pack_main.c,$(foreach f,$(FLOORS),$(wildcard kiosk/$(f)/*.c)))
objects = $(patsubst %.c,$(OUT)/%.o,$(1))
LIB := $(OUT)/libhouse.a

.PHONY: help
help:
	@echo "make run     builds what is missing, compiles the sample content and opens the kiosk; without a display it walks"
	@echo "             a visitor's journeys on a virtual one and leaves the screens in $(BUILD)/tour"
	@echo "make test    everything that must be true, headless, under the sanitizers"
	@echo "make check   make test, and: both compilers, clang-tidy, cppcheck, format, floors, names, sizes"
	@echo "make bench   speed and memory, beside others, as ratios"
	@echo "make bench-scale  20,000 services in 12 languages: seconds, memory, size"
	@echo "make proof-install   the installer killed at every system call, every call failing, the stick pulled, the disk full"
	@echo "make proof-screens   every screen in every language, text size and form of display is laid out and searched for faults"
	@echo "make proof-power     the power cut at every flush of an install, on a real ext4 (root)"
	@echo "make proof-packs     100,000 spoilt packs: none is installed;  make proof-databases     20,000 spoilt databases: none harms"
	@echo "make proof-trace     200 visits leave no file, no socket, no memory (COUNT=2000: more)"
	@echo "make fuzz SECONDS=60 each reader is thrown bytes at for that time (ONLY=sheet: one of them); findings are kept"
	@echo "make proof-workbook  the authors' workbook through a real LibreOffice and back, byte for byte (installs it when missing)"
	@echo "make tour    the journeys with real pointer events; pictures in $(BUILD)/tour"
	@echo "make pack    the sample content of Montreuil as $(BUILD)/montreuil.socle"
	@echo "make deb     the Debian packages;  make install DESTDIR=...  the same files without a package"
	@echo "make all     socle and socle-pack in $(BUILD)/release"
	@echo "make deps    installs the Debian packages that are missing"
	@echo "make test-FLOOR MODE=debug ONLY=word   the tests of one floor, or of it those whose name has the word"

# ---- what Debian 12 must have; installed when missing, asking for root only then ----------------------------------------
PACKAGES_BUILD := gcc pkg-config libsdl2-dev libsdl2-ttf-dev libpixman-1-dev libfreetype-dev libharfbuzz-dev libicu-dev libsqlite3-dev \
  libsodium-dev libgettextpo-dev libcsv-dev libjansson-dev uuid-dev libexpat1-dev libzip-dev libespeak-ng-dev espeak-ng-data \
  fonts-noto-core fonts-noto-cjk fonts-material-design-icons-iconfont tzdata
PACKAGES_TOUR  := xvfb xdotool strace x11-utils imagemagick python3-minimal
PACKAGES_TEST  := $(PACKAGES_TOUR) unicode-data libharfbuzz-bin gettext sqlite3 binutils minisign
PACKAGES_CHECK := clang libclang-rt-14-dev clang-tidy cppcheck clang-format
PACKAGES_PROOF := libfuse3-dev fuse3 e2fsprogs mount
PACKAGES_WORKBOOK := libreoffice-calc-nogui
PACKAGES_BENCH := libpango1.0-dev libraqm-dev

define install_missing
@missing=$$(for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || printf '%s ' $$package; done); \
if [ -n "$$missing" ]; then echo "Installing: $$missing"; \
  script="apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null"; \
  if [ "$$(id -u)" = 0 ]; then sh -c "$$script"; elif command -v sudo >/dev/null; then sudo sh -c "$$script"; else su -c "$$script"; fi; fi
endef

.PHONY: deps deps-workbook deps-tour deps-test deps-check deps-bench
deps:
	$(call install_missing,$(PACKAGES_BUILD))
deps-tour:
	$(call install_missing,$(PACKAGES_BUILD) $(PACKAGES_TOUR))
deps-test:
	$(call install_missing,$(PACKAGES_BUILD) $(PACKAGES_TEST))
deps-check:
	$(call install_missing,$(PACKAGES_BUILD) $(PACKAGES_TEST) $(PACKAGES_CHECK))
deps-proof:
	$(call install_missing,$(PACKAGES_BUILD) $(PACKAGES_TEST) $(PACKAGES_PROOF))
deps-workbook:
	$(call install_missing,$(PACKAGES_WORKBOOK))
deps-bench:
	$(call install_missing,$(PACKAGES_BUILD) $(PACKAGES_TEST) $(PACKAGES_BENCH))

# ---- the programs -------------------------------------------------------------------------------------------------------
.PHONY: all
all: $(OUT)/socle $(OUT)/socle-pack $(OUT)/socle-voice

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

# the schema of a pack is inside socle-pack: each line of the SQL becomes a C string
$(OUT)/generated/schema_sql.inc: kiosk/store/schema.sql
	@mkdir -p $(@D)
	@sed 's/[\\"]/\\&/g; s/.*/"&\\n"/' $< > $@
$(OUT)/kiosk/author/database.o: $(OUT)/generated/schema_sql.inc

$(LIB): $(call objects,$(LIB_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/libsdl.a: $(call objects,$(SDL_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/libheadless.a: $(call objects,$(HEADLESS_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/socle: $(OUT)/kiosk/app/socle_main.o $(LIB) $(OUT)/libsdl.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(LIB) $(OUT)/libsdl.a $(LIB) $(PKG_LIBS)
	@echo built $@

# text in, sound out: a program of its own, so that the synthesiser can die without the kiosk
VOICE_PROGRAM := $(filter-out %_main.c,$(wildcard kiosk/voice/program/*.c))
VOICE_TEXT    := kiosk/voice/voices.c kiosk/voice/spoken_text.c kiosk/voice/spoken_number.c
$(OUT)/socle-voice: $(call objects,kiosk/voice/program/voice_main.c $(VOICE_PROGRAM) $(VOICE_TEXT) $(wildcard kiosk/base/*.c))
	@$(CC) $(FLAGS_$(MODE)) -o $@ $^ -lespeak-ng
	@echo built $@

$(OUT)/socle-pack: $(OUT)/kiosk/app/pack_main.o $(LIB) $(OUT)/libheadless.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(LIB) $(OUT)/libheadless.a $(LIB) $(PKG_LIBS)
	@echo built $@

# the kiosk without a display, that can be asked what it shows: for tests and tours, never shipped
$(OUT)/socle-hooks: $(call objects,$(HOOKS_SOURCES)) $(LIB) $(OUT)/libheadless.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $(call objects,$(HOOKS_SOURCES)) $(LIB) $(OUT)/libheadless.a $(LIB) $(PKG_LIBS)
	@echo built $@

# ---- on a real machine --------------------------------------------------------------------------------------------------
# make install DESTDIR=... PREFIX=/usr: what the Debian package holds; SHIP=1 SOCLE_ROOTS="RWQ..." for a kiosk of your own keys
PREFIX ?= /usr
put = install -D -m $(1) $(2) $(DESTDIR)$(3)
.PHONY: install deb
install: all
	@$(call put,755,$(OUT)/socle,$(PREFIX)/bin/socle)
	@$(call put,755,$(OUT)/socle-pack,$(PREFIX)/bin/socle-pack)
	@$(call put,755,$(OUT)/socle-voice,$(PREFIX)/lib/socle/socle-voice)
	@$(call put,644,assets/fonts/fonts.list,$(PREFIX)/share/socle/fonts/fonts.list)
	@$(call put,644,debian/system/kiosk.conf,/etc/socle/kiosk.conf)
	@$(call put,644,debian/system/sysctl.conf,$(PREFIX)/lib/sysctl.d/90-socle.conf)
	@$(call put,644,debian/system/system.conf,$(PREFIX)/lib/systemd/system.conf.d/90-socle.conf)
	@$(call put,644,debian/system/logind.conf,$(PREFIX)/lib/systemd/logind.conf.d/90-socle.conf)
	@$(call put,644,debian/system/journald.conf,$(PREFIX)/lib/systemd/journald.conf.d/90-socle.conf)
	@$(call put,644,debian/system/usb.rules,$(PREFIX)/lib/udev/rules.d/90-socle-usb.rules)
	@$(call put,644,debian/socle-stick@.service,$(PREFIX)/lib/systemd/system/socle-stick@.service)

# socle_*.deb and socle-author_*.deb in $(BUILD)
deb: deps
	$(call install_missing,debhelper lintian)
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release all
	@rm -rf $(BUILD)/deb && mkdir -p $(BUILD)/deb/socle && git archive HEAD | tar -x -C $(BUILD)/deb/socle
	@cd $(BUILD)/deb/socle && dpkg-buildpackage -b -us -uc >../build.log 2>&1 || { tail -40 ../build.log; exit 1; }
	@lintian --fail-on error,warning $(BUILD)/deb/*.changes && mv $(BUILD)/deb/*.deb $(BUILD)/ && ls $(BUILD)/*.deb

# ---- tests: every tests/<floor>/<name>_test.c is a program --------------------------------------------------------------
TEST_SOURCES := $(wildcard tests/*/*_test.c)
TESTS := $(patsubst tests/%.c,$(OUT)/tests/%,$(TEST_SOURCES))

# A test is linked with the objects of its own floor and the floors below (and the headless platform), so that an
# unfinished floor above breaks nothing; tests/support is an archive, so only what a test asks for is taken from it.
SUPPORT := $(OUT)/libsupport.a
$(SUPPORT): $(call objects,$(wildcard tests/support/*.c)) 
	@rm -f $@ && ar rcs $@ $^

test_floors = $(sort platform $(call floor_deps,$(firstword $(subst /, ,$(1)))))
test_objects = $(call objects,$(foreach f,$(call test_floors,$(1)),$(filter-out %_main.c,$(wildcard kiosk/$(f)/*.c) $(if $(filter app,$(f)),$(HOOKS_SOURCES)))) $(HEADLESS_SOURCES))
define TEST_RULE
$(OUT)/tests/$(1): $(OUT)/tests/$(1).o $(OUT)/tests/test.o $(SUPPORT) $(call test_objects,$(1))
	@$$(CC) $$(FLAGS_$(MODE)) -o $$@ $$^ $$(PKG_LIBS) $$(TEST_LIBS)
endef
$(foreach t,$(patsubst tests/%.c,%,$(TEST_SOURCES)),$(eval $(call TEST_RULE,$(t))))
# tests of the whole program stand on the sample content (libgettextpo keeps what it has read, so leaks are not counted here)
CONTENT_FILES := $(shell find content assets/translations -type f 2>/dev/null)
$(filter $(OUT)/tests/app/%,$(TESTS)): | $(OUT)/sample.socle $(OUT)/socle $(OUT)/socle-hooks
$(OUT)/sample.socle: $(OUT)/socle-pack $(CONTENT_FILES)
	@ASAN_OPTIONS=detect_leaks=0 $(OUT)/socle-pack build content/fr-montreuil -o $@ >$@.log 2>&1 || { cat $@.log; exit 1; }

# tests that stand beside the synthesiser have it inside; tests of the kiosk's side have the program beside them
SPOKEN_TESTS := $(filter $(OUT)/tests/%/spoken_test $(OUT)/tests/voice/%,$(TESTS))
$(SPOKEN_TESTS): $(call objects,$(VOICE_PROGRAM))
$(SPOKEN_TESTS): TEST_LIBS := -lespeak-ng
$(filter $(OUT)/tests/voice/% $(OUT)/tests/app/%,$(TESTS)): | $(OUT)/socle-voice

.PHONY: test-%
# make MODE=debug test-guide: the tests of one floor
test-%: FORCE
	@$(MAKE) --no-print-directory MODE=$(MODE) $(patsubst tests/%.c,$(OUT)/tests/%,$(wildcard tests/$*/*_test.c))
	@set -e; for t in $(patsubst tests/%.c,$(OUT)/tests/%,$(wildcard tests/$*/*_test.c)); do echo "== $$t"; SOCLE_SOURCE=$(CURDIR) $$t $(ONLY); done
FORCE:

JOBS := $(shell nproc 2>/dev/null || echo 2)
# what sanitizers would hide: memory that was given back
TESTS_RELEASE := $(BUILD)/release/tests/app/wipe_test
.PHONY: test test-all
test: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=debug tests all
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release $(TESTS_RELEASE)
	@$(MAKE) --no-print-directory MODE=debug test-all

.PHONY: tests
tests: $(TESTS)

# runs every test program, shows what failed, and closes with the sum
test-all: $(TESTS) $(OUT)/socle-pack
	@sh tests/run.sh $(OUT) $(TESTS) $(wildcard $(TESTS_RELEASE))

# ---- proofs: long forms of what the tests show briefly -------------------------------------------------------------------
INSTALL_PROOF := $(OUT)/tests/proof/install_proof
$(INSTALL_PROOF): $(call objects,tests/proof/install_proof.c tests/proof/stops.c tests/support/pack_maker.c) $(call objects,$(wildcard kiosk/base/*.c kiosk/pack/*.c))
	@$(CC) $(FLAGS_$(MODE)) -o $@ $^ $(PKG_LIBS)

.PHONY: proof-install proof-install-short install-proof
install-proof: $(INSTALL_PROOF)
proof-install-short proof-install: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release install-proof
	@$(BUILD)/release/tests/proof/install_proof $(if $(filter proof-install,$@),long)

# packs and databases that were damaged; in memory where there is a folder for that
MEMORY := $(firstword $(wildcard /dev/shm) /tmp)
$(OUT)/tests/proof/packs_proof: $(call objects,$(addprefix tests/,proof/packs_proof.c support/pack_damage.c support/pack_maker.c support/chance.c) $(wildcard kiosk/base/*.c kiosk/pack/*.c))
	@$(CC) $(FLAGS_$(MODE)) -o $@ $^ $(PKG_LIBS)
$(OUT)/tests/proof/databases_proof: $(OUT)/tests/proof/databases_proof.o $(SUPPORT) $(LIB)
	@$(CC) $(FLAGS_$(MODE)) -o $@ $^ $(LIB) $(PKG_LIBS)
.PHONY: proof-packs proof-databases packs-proof databases-proof
packs-proof: $(OUT)/tests/proof/packs_proof
databases-proof: $(OUT)/tests/proof/databases_proof $(OUT)/sample.socle
proof-packs: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release packs-proof
	@TMPDIR=$(MEMORY) $(BUILD)/release/tests/proof/packs_proof $(COUNT)
proof-databases: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=debug databases-proof
	@TMPDIR=$(MEMORY) SOCLE_SOURCE=$(CURDIR) ASAN_OPTIONS=quarantine_size_mb=16 $(BUILD)/debug/tests/proof/databases_proof $(BUILD)/debug/sample.socle $(COUNT)

# a visit leaves no trace: COUNT visits with every system call watched, memory searched, and the shelter tried
.PHONY: proof-trace
proof-trace: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release $(addprefix $(BUILD)/release/tests/,app/visits_test app/wipe_test platform/shelter_test base/vault_test)
	@sh tests/proof/trace.sh $(BUILD)/release $(COUNT)
	@for t in app/wipe_test platform/shelter_test base/vault_test; do SOCLE_SOURCE=$(CURDIR) SOCLE_BUILD=$(BUILD)/release $(BUILD)/release/tests/$$t || exit 1; done

POWER_BENCH := $(OUT)/tests/powercut/bench
$(POWER_BENCH): $(call objects,tests/powercut/bench.c tests/support/pack_maker.c $(wildcard kiosk/base/*.c kiosk/pack/*.c))
	@$(CC) $(FLAGS_$(MODE)) -o $@ $^ $(PKG_LIBS)
$(OUT)/tests/powercut/recorder: tests/powercut/recorder.c
	@mkdir -p $(@D)
	@$(CC) -std=c17 -O2 -Wall -Wextra -Werror -D_GNU_SOURCE $$(pkg-config --cflags fuse3) $< -o $@ $$(pkg-config --libs fuse3)

.PHONY: proof-power proof-power-short power-proof
power-proof: $(POWER_BENCH) $(OUT)/tests/powercut/recorder
proof-power-short proof-power: deps-proof
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release power-proof
	@bash tests/powercut/powercut.sh $(BUILD)/release/tests/powercut/bench $(BUILD)/release/tests/powercut/recorder $(if $(filter proof-power,$@),150,12)

# ---- hostile input: each tests/fuzz/NAME_fuzz.c is a program that throws bytes at one reader ------------------------------
SECONDS ?= 60
FUZZERS := $(patsubst tests/%.c,$(OUT)/tests/%,$(wildcard tests/fuzz/*_fuzz.c))
FUZZ_HELP := $(call objects,$(filter-out %_fuzz.c,$(wildcard tests/fuzz/*.c)))
$(FUZZERS): $(OUT)/tests/fuzz/%: $(OUT)/tests/fuzz/%.o $(FUZZ_HELP) $(SUPPORT) $(LIB) $(OUT)/libheadless.a
	@$(CC) $(FLAGS_$(MODE)) -fsanitize=fuzzer -o $@ $< $(FUZZ_HELP) $(SUPPORT) $(LIB) $(OUT)/libheadless.a $(LIB) $(PKG_LIBS)

.PHONY: fuzz fuzzers
fuzzers: $(FUZZERS)
# make fuzz SECONDS=60 ONLY=sheet
fuzz: deps-check
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=fuzz fuzzers
	@sh tests/fuzz/run.sh $(BUILD)/fuzz $(SECONDS) $(patsubst tests/%.c,$(BUILD)/fuzz/tests/%,$(wildcard tests/fuzz/$(or $(ONLY),*)_fuzz.c))

# every screen of the sample town in every language, in every text size, on three screens: a share of the languages a process
.PHONY: proof-screens
proof-screens: deps-test
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release $(BUILD)/release/tests/app/glass_test
	@for part in $$(seq 0 $$(($(JOBS) - 1))); do echo $$part/$(JOBS); done | SOCLE_SOURCE=$(CURDIR) SOCLE_BUILD=$(BUILD)/release \
	  xargs -P $(JOBS) -I PART env SOCLE_PROOF=PART $(BUILD)/release/tests/app/glass_test what_visitors_see

# the authors' workbook through a real LibreOffice; the package is large, so only this target installs it
.PHONY: proof-workbook
proof-workbook: deps-test
	@command -v soffice >/dev/null || $(MAKE) --no-print-directory deps-workbook
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release $(BUILD)/release/socle-pack
	@bash tests/workbook/workbook.sh $(BUILD)/release/socle-pack

PACK := $(BUILD)/montreuil.socle
.PHONY: pack
pack: $(PACK)
$(PACK): $(BUILD)/release/socle-pack $(CONTENT_FILES)
	@$(BUILD)/release/socle-pack build content/fr-montreuil -o $@
	@$(BUILD)/release/socle-pack sign $@ --key tests/keys/development.key --keyring tests/keys/development.keyring

.PHONY: run tour
run: deps
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release all
	@$(MAKE) --no-print-directory MODE=release pack
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(BUILD)/release/socle --window --content $(PACK) --fonts assets/fonts/fonts.list --voice $(BUILD)/release/socle-voice $(RUN); \
	else echo "No display here: the same program walks a visitor's journeys on a virtual one."; $(MAKE) --no-print-directory tour; fi

tour: deps-tour
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release all $(BUILD)/release/socle-hooks
	@$(MAKE) --no-print-directory MODE=release pack
	@sh tests/tour/tour.sh $(BUILD) $(JOURNEYS)

# the kiosk alone: every screen in every language (BENCH_LANGUAGES="fr ar": only these), and a minute of nobody
# speed and memory, as ratios where there is a peer; numbers are of this machine
.PHONY: bench
bench: deps-bench
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release all
	@$(MAKE) --no-print-directory MODE=release bench-text
	@$(MAKE) --no-print-directory MODE=release bench-reading
	@$(MAKE) --no-print-directory MODE=release bench-kiosk

.PHONY: bench-reading
$(OUT)/reading_bench: $(OUT)/bench/reading_bench.o $(SUPPORT) $(call objects,$(foreach f,$(call floor_deps,content),$(wildcard kiosk/$(f)/*.c)))
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(call objects,$(foreach f,$(call floor_deps,content),$(wildcard kiosk/$(f)/*.c))) $(SUPPORT) $(PKG_LIBS)
bench-reading: $(OUT)/reading_bench
	@SOCLE_SOURCE=$(CURDIR) $(OUT)/reading_bench

# the text engine beside Pango, Raqm and SDL_ttf; and build/bench/text_look, which draws texts to be looked at
.PHONY: bench-text
bench-text: deps-bench
	@$(MAKE) --no-print-directory -s -f bench/Makefile
	@build/bench/text_bench

# a large territory: 20,000 services in 12 languages (SERVICES=3000: fewer) through socle-pack
.PHONY: bench-scale
$(OUT)/scale: $(OUT)/bench/scale.o
	@$(CC) $(FLAGS_$(MODE)) -o $@ $<
bench-scale: $(OUT)/scale $(OUT)/socle-pack
	@$(OUT)/scale $(OUT)/socle-pack $(BUILD)/scale $(SERVICES)

.PHONY: bench-kiosk
$(OUT)/kiosk_bench: $(OUT)/bench/kiosk_bench.o $(LIB) $(OUT)/libheadless.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(LIB) $(OUT)/libheadless.a $(LIB) $(PKG_LIBS)
bench-kiosk: $(OUT)/kiosk_bench $(OUT)/socle $(PACK)
	@$(OUT)/kiosk_bench $(PACK) assets/fonts/fonts.list $(BENCH_LANGUAGES)
	@sh bench/kiosk_idle.sh $(OUT)/socle $(PACK) assets/fonts/fonts.list

.PHONY: check check-only
SOURCES_ALL = $(shell find kiosk tests bench -name '*.c' -o -name '*.h')
check: test check-only
check-only: deps-check
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=clang tests all
	@$(MAKE) --no-print-directory -j$(JOBS) MODE=release all
	@sh tests/house/names.sh $(BUILD)/release
	@clang-format --dry-run --Werror $(SOURCES_ALL) && echo "the format is right"
	@cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,portability --inline-suppr --suppressions-list=.cppcheck -I. kiosk && echo "cppcheck finds nothing"
	@for file in $$(find kiosk -name '*.c'); do echo $$file; done | xargs -P $(JOBS) -n 8 sh tests/house/tidy.sh $(BUILD) && echo "clang-tidy finds nothing"

.PHONY: clean
clean:
	rm -rf $(BUILD)

-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
