/* refusal: why a pack is not taken, by name. Staff read a sentence for each in their language (i18n key "staff.refusal.<name>"),
 * tests name them, nothing is refused without one. */
#pragma once

#define REFUSALS(R) \
	R(NONE, "none") \
	R(UNREADABLE, "unreadable")   /* the stick or the file cannot be read (pulled, broken) */ \
	R(NOT_A_PACK, "not_a_pack")   /* no Socle trailer at its end */ \
	R(MANIFEST, "manifest")	      /* the trailer's text is not exactly as it must be */ \
	R(UNSIGNED, "unsigned")	      /* no signature */ \
	R(UNKNOWN_KEY, "unknown_key") /* signed by a key this kiosk does not know */ \
	R(REVOKED_KEY, "revoked_key") /* signed by a key that was withdrawn */ \
	R(KEY_SCOPE, "key_scope")     /* the key may not sign packs of this name */ \
	R(SIGNATURE, "signature")     /* the signature does not fit: changed after signing */ \
	R(KEYRING, "keyring")	      /* the keyring inside is not signed by a root key */ \
	R(OTHER_PACK, "other_pack")   /* made for another place */ \
	R(OLDER, "older")	      /* not newer than what was confirmed here */ \
	R(SAME_NUMBER, "same_number") /* the number installed here, with other bytes */ \
	R(TOO_FAR, "too_far")	      /* a number absurdly far ahead */ \
	R(ALREADY, "already")	      /* this very pack is installed */ \
	R(SCHEMA, "schema")	      /* made for a later program */ \
	R(PROGRAM, "program")	      /* asks for a later program */ \
	R(SIZE, "size")		      /* the file is not as long as it says: badly copied */ \
	R(TOO_LARGE, "too_large")     /* over PACK_PAYLOAD_MAX */ \
	R(DAMAGED, "damaged")	      /* the bytes are not those that were signed */ \
	R(NO_ROOM, "no_room")	      /* the kiosk's disk is full */ \
	R(WRITE, "write")	      /* the kiosk's disk refuses to write */ \
	R(SELF_TEST, "self_test")     /* whole and signed, but it does not work: not shown */ \
	R(BLOCKED, "blocked")	      /* this pack made the kiosk fail before */ \
	R(STOPPED, "stopped")	      /* a person stopped it */

enum refusal {
#define REFUSAL_ENUM(name, word) REFUSAL_##name,
	REFUSALS(REFUSAL_ENUM)
#undef REFUSAL_ENUM
	    REFUSAL_COUNT
};

const char *refusal_name(enum refusal refusal);
