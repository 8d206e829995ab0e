/* Code points of fonts-material-design-icons-iconfont 6.7.0 (MaterialIcons-Regular.ttf). */
#include "kiosk/ui/icons.h"
#include "kiosk/base/check.h"

struct icon {
	uint16_t code_point;
	bool mirrors;
};

static const struct icon icons[ICON_COUNT] = {
    [ICON_BACK] = {0xE5C4, true},     /* arrow_back */
    [ICON_HOME] = {0xE88A},	      /* home */
    [ICON_LISTEN] = {0xE050},	      /* volume_up */
    [ICON_ACCESS] = {0xE92C},	      /* accessibility_new */
    [ICON_LANGUAGE] = {0xE8E2},	      /* translate */
    [ICON_URGENT] = {0xE1EB},	      /* emergency */
    [ICON_LEAVE] = {0xE9BA, true},    /* logout */
    [ICON_NEXT] = {0xE5C8, true},     /* arrow_forward */
    [ICON_PREVIOUS] = {0xE5C4, true}, /* arrow_back */
    [ICON_FORWARD] = {0xE5CC, true},  /* chevron_right */
    [ICON_TOUCH] = {0xE913},	      /* touch_app */
    [ICON_HEALTH] = {0xF109},	      /* medical_services */
    [ICON_SHELTER] = {0xF1F1},	      /* night_shelter */
    [ICON_FOOD] = {0xE56C},	      /* restaurant */
    [ICON_LAW] = {0xE90E},	      /* gavel */
    [ICON_SCHOOL] = {0xE80C},	      /* school */
    [ICON_SPEAK] = {0xE91F, true},    /* record_voice_over */
    [ICON_WORK] = {0xE8F9},	      /* work */
    [ICON_FAMILY] = {0xF1A2},	      /* family_restroom */
    [ICON_PROTECT] = {0xE769},	      /* front_hand */
    [ICON_DISCRIMINATION] = {0xEAF6}, /* balance */
    [ICON_COUNCIL] = {0xF233},	      /* groups */
    [ICON_VOTE] = {0xE175},	      /* how_to_vote */
    [ICON_CITIZEN_CARD] = {0xEA67},   /* badge */
    [ICON_MEET] = {0xEA1D},	      /* emoji_people */
    [ICON_CALENDAR] = {0xE878},	      /* event */
    [ICON_MEMORY] = {0xEA3E},	      /* history_edu */
    [ICON_ASSOCIATION] = {0xEBCB},    /* handshake */
    [ICON_WHY] = {0xE887},	      /* help */
    [ICON_YES] = {0xE5CA},	      /* check */
    [ICON_NO] = {0xE14B},	      /* block */
    [ICON_DONT_KNOW] = {0xE8FD},      /* help_outline */
    [ICON_PRIVATE] = {0xE8F5},	      /* visibility_off */
    [ICON_LIST] = {0xE896, true},     /* list */
    [ICON_ANSWERS] = {0xE429},	      /* tune */
    [ICON_NO_PAPERS] = {0xE898},      /* lock_open */
    [ICON_FREE] = {0xE8B1},	      /* redeem */
    [ICON_CLOCK] = {0xE8B5},	      /* schedule */
    [ICON_WALK] = {0xE536, true},     /* directions_walk */
    [ICON_PLACE] = {0xE55F},	      /* place */
    [ICON_PHONE] = {0xE0B0},	      /* call */
    [ICON_STEPS] = {0xE6B1, true},    /* checklist */
    [ICON_DOCUMENTS] = {0xE873},      /* description */
    [ICON_LEGAL] = {0xE84F},	      /* account_balance */
    [ICON_REFUSED] = {0xE925},	      /* pan_tool */
    [ICON_CHECKED] = {0xE8E8},	      /* verified_user */
    [ICON_INFO] = {0xE88E},	      /* info */
    [ICON_WARNING] = {0xE002},	      /* warning */
    [ICON_PERSON] = {0xE7FD},	      /* person */
    [ICON_CHILD] = {0xEB67},	      /* boy */
    [ICON_BABY] = {0xF1AE},	      /* stroller */
    [ICON_WOMAN] = {0xE13E},	      /* woman */
    [ICON_AGE] = {0xE7E9},	      /* cake */
    [ICON_EURO] = {0xEA15},	      /* euro */
    [ICON_MONEY] = {0xEF63},	      /* payments */
    [ICON_DATE] = {0xE935},	      /* calendar_today */
    [ICON_MAIL] = {0xE158},	      /* mail */
    [ICON_BED] = {0xEFDF},	      /* bed */
    [ICON_HOUSE] = {0xE587},	      /* cottage */
    [ICON_STREET] = {0xEB91},	      /* signpost */
    [ICON_TEXT_SIZE] = {0xE245},      /* format_size */
    [ICON_CONTRAST] = {0xEB37},	      /* contrast */
    [ICON_SOURCE] = {0xEF42, true},   /* article */
    [ICON_MACHINE] = {0xF06C},	      /* smart_toy */
    [ICON_WEB] = {0xE894},	      /* language (a globe) */
    [ICON_ACCESSIBLE] = {0xE914},     /* accessible */
    [ICON_INTERPRETER] = {0xE0BF},    /* forum */
    [ICON_POLICE] = {0xEF56},	      /* local_police */
    [ICON_FIRE] = {0xEF55},	      /* local_fire_department */
    [ICON_AMBULANCE] = {0xE548},      /* local_hospital */
    [ICON_DEAF] = {0xF104},	      /* hearing_disabled */
    [ICON_BANK] = {0xE870},	      /* credit_card */
    [ICON_TRANSPORT] = {0xE530},      /* directions_bus */
    [ICON_LIBRARY] = {0xE54B},	      /* local_library */
    [ICON_PEOPLE] = {0xE7FB},	      /* people */
    [ICON_SHIELD] = {0xE9E0},	      /* shield */
    [ICON_COUNTRY] = {0xE80B},	      /* public */
    [ICON_PREGNANT] = {0xE91E},	      /* pregnant_woman */
    [ICON_MIND] = {0xEA4A, true},     /* psychology */
    [ICON_BOOK] = {0xEA19},	      /* menu_book */
    [ICON_UNION] = {0xEF49, true},    /* campaign */
    [ICON_DONE] = {0xE86C},	      /* check_circle */
    [ICON_USB] = {0xE1E0},	      /* usb */
    [ICON_INSTALL] = {0xE8D7},	      /* system_update_alt */
    [ICON_HISTORY] = {0xE889},	      /* history */
    [ICON_ERASE] = {0xE14A, true},    /* backspace */
    [ICON_OTHER] = {0xE5D3},	      /* more_horiz */
};

uint32_t icons_code_point(enum page_icon icon)
{
	CHECK(icon >= 0 && icon < ICON_COUNT);
	return icons[icon].code_point;
}

bool icons_mirrors(enum page_icon icon)
{
	CHECK(icon >= 0 && icon < ICON_COUNT);
	return icons[icon].mirrors;
}
