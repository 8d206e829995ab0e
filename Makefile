# Socle. `make help` says what there is; `make run` and `make test` are all a newcomer needs.
# Every build goes to $(BUILD)/$(MODE): release, debug (ASan + UBSan), clang (clang's warnings and sanitizers).

BUILD  ?= build
MODE   ?= release
OUT    := $(BUILD)/$(MODE)
CC_release := gcc
CC_debug   := gcc
CC_clang   := clang
CC     := $(CC_$(MODE))

PACKAGES := sdl2 SDL2_ttf pixman-1 freetype2 harfbuzz icu-uc icu-i18n sqlite3 libsodium
WARN := -std=c17 -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wcast-qual \
        -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wswitch-enum -Wno-missing-field-initializers
FLAGS_release := -O2 -g
FLAGS_debug   := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
FLAGS_clang   := $(FLAGS_debug)
CFLAGS_ALL = $(WARN) $(FLAGS_$(MODE)) -D_GNU_SOURCE -I. $(PKG_CFLAGS)
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(patsubst -I%,-isystem %,$$(shell pkg-config --cflags $(PACKAGES))))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PACKAGES)) -lgettextpo -lcsv -lm)$(PKG_LIBS)

FLOORS := $(shell sed -n 's/^\([a-z0-9]*\):.*/\1/p' kiosk/FLOORS)
# the floors a floor stands on, all the way down, itself and base included
floor_below = $(shell sed -n 's/^$(1): *\(.*\)/\1/p' kiosk/FLOORS | sed 's/ *uses .*//')
floor_reach = $(if $(filter-out $(2),$(1)),$(call floor_reach,$(sort $(1) $(foreach f,$(filter-out $(2),$(1)),$(call floor_below,$(f)))),$(1)),$(1))
floor_deps = $(sort base $(call floor_reach,$(1),))
SDL_SOURCES      := $(wildcard kiosk/platform/sdl/*.c)
HEADLESS_SOURCES := $(wildcard kiosk/platform/headless/*.c)
LIB_SOURCES      := $(filter-out kiosk/app/socle_main.c kiosk/app/pack_main.c,$(foreach f,$(FLOORS),$(wildcard kiosk/$(f)/*.c)))
objects = $(patsubst %.c,$(OUT)/%.o,$(1))
LIB := $(OUT)/libhouse.a

.PHONY: all
all: $(OUT)/socle $(OUT)/socle-pack

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

$(LIB): $(call objects,$(LIB_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/libsdl.a: $(call objects,$(SDL_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/libheadless.a: $(call objects,$(HEADLESS_SOURCES))
	@rm -f $@ && ar rcs $@ $^

$(OUT)/socle: $(OUT)/kiosk/app/socle_main.o $(LIB) $(OUT)/libsdl.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(LIB) $(OUT)/libsdl.a $(LIB) $(PKG_LIBS)
	@echo built $@

$(OUT)/socle-pack: $(OUT)/kiosk/app/pack_main.o $(LIB) $(OUT)/libheadless.a
	@$(CC) $(FLAGS_$(MODE)) -o $@ $< $(LIB) $(OUT)/libheadless.a $(LIB) $(PKG_LIBS)
	@echo built $@

# ---- tests: every tests/<floor>/<name>_test.c is a program --------------------------------------------------------------
TEST_SOURCES := $(wildcard tests/*/*_test.c)
TESTS := $(patsubst tests/%.c,$(OUT)/tests/%,$(TEST_SOURCES))

# A test is linked with the objects of its own floor and the floors below (and the headless platform), so that an
# unfinished floor above breaks nothing; tests/support is an archive, so only what a test asks for is taken from it.
SUPPORT := $(OUT)/libsupport.a
$(SUPPORT): $(call objects,$(wildcard tests/support/*.c)) 
	@rm -f $@ && ar rcs $@ $^

test_floors = $(sort platform $(call floor_deps,$(firstword $(subst /, ,$(1)))))
test_objects = $(call objects,$(foreach f,$(call test_floors,$(1)),$(filter-out %_main.c,$(wildcard kiosk/$(f)/*.c))) $(HEADLESS_SOURCES))
define TEST_RULE
$(OUT)/tests/$(1): $(OUT)/tests/$(1).o $(OUT)/tests/test.o $(SUPPORT) $(call test_objects,$(1))
	@$$(CC) $$(FLAGS_$(MODE)) -o $$@ $$^ $$(PKG_LIBS)
endef
$(foreach t,$(patsubst tests/%.c,%,$(TEST_SOURCES)),$(eval $(call TEST_RULE,$(t))))

.PHONY: test-%
# make MODE=debug test-guide: the tests of one floor
test-%: FORCE
	@$(MAKE) --no-print-directory MODE=$(MODE) $(patsubst tests/%.c,$(OUT)/tests/%,$(wildcard tests/$*/*_test.c))
	@set -e; for t in $(patsubst tests/%.c,$(OUT)/tests/%,$(wildcard tests/$*/*_test.c)); do echo "== $$t"; SOCLE_SOURCE=$(CURDIR) $$t $(ONLY); done
FORCE:

.PHONY: clean
clean:
	rm -rf $(BUILD)

-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
