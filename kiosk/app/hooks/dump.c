/* JSON by hand: strings are escaped, numbers are plain. */
#include "kiosk/app/hooks/dump.h"
#include "kiosk/screens/screens.h"

#define NAME(name) [ROLE_##name] = #name
static const char *const ROLES[] = {
    NAME(PAGE),	   NAME(HEADER), NAME(MAIN),	  NAME(FOOT),	 NAME(BAR),	NAME(TILES),	  NAME(LIST),
    NAME(BUTTONS), NAME(TAGS),	 NAME(GREETINGS), NAME(HEADING), NAME(SECTION), NAME(TEXT),	  NAME(LEAD),
    NAME(NOTE),	   NAME(PHRASE), NAME(ROW),	  NAME(STEP),	 NAME(TAG),	NAME(GREETING),	  NAME(PROGRESS),
    NAME(BRAND),   NAME(TILE),	 NAME(CHOICE),	  NAME(CARD),	 NAME(BUTTON),	NAME(BAR_BUTTON), NAME(INVITATION),
};
#undef NAME

static void put_string(FILE *out, const char *key, str value)
{
	fprintf(out, "\"%s\":\"", key);
	for (size_t i = 0; i < value.size; i++) {
		unsigned char c = (unsigned char)value.data[i];
		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < 0x20)
			fprintf(out, "\\u%04x", c);
		else
			fputc(c, out);
	}
	fputs("\",", out);
}

static void put_box(FILE *out, const char *key, rect box, float px_per_mm)
{
	fprintf(out, "\"%s\":[%d,%d,%d,%d],", key, box.x, box.y, box.w, box.h);
	double mm = px_per_mm > 0 ? (double)px_per_mm : 1;
	fprintf(out, "\"%s_mm\":[%.1f,%.1f,%.1f,%.1f],", key, box.x / mm, box.y / mm, box.w / mm, box.h / mm);
}

static void put_texts(FILE *out, const struct layout *layout, int node)
{
	fputs("\"texts\":[", out);
	bool first = true;
	for (int i = 0; i < layout->count; i++) {
		const struct layout_item *item = &layout->items[i];
		if (item->node != node || item->text.size == 0)
			continue;
		fprintf(out, "%s{", first ? "" : ",");
		put_string(out, "text", item->text);
		put_string(out, "language", item->style.language);
		fprintf(out, "\"em_px\":%.1f,\"box\":[%d,%d,%d,%d]}", (double)item->style.size, item->box.x, item->box.y,
			item->box.w, item->box.h);
		first = false;
	}
	fputs("]", out);
}

static void put_node(FILE *out, const struct kiosk *kiosk, int index)
{
	const struct page_node *node = &kiosk->glass.page.nodes[index];
	fprintf(out, "{\"index\":%d,\"end\":%d,\"id\":\"%016llx\",\"role\":\"%s\",\"state\":%u,\"tone\":%d,\"action\":%d,", index,
		node->end, (unsigned long long)node->id, ROLES[node->role], node->state, (int)node->tone, node->action.kind);
	put_string(out, "name", node->name);
	put_string(out, "detail", node->detail);
	put_string(out, "because", node->because);
	put_string(out, "spoken", node->spoken);
	put_string(out, "language", node->language);
	put_box(out, "target", layout_target(&kiosk->glass.layout, index), kiosk->glass.metrics.px_per_mm);
	put_texts(out, &kiosk->glass.layout, index);
	fputs("}", out);
}

void dump_page(const struct kiosk *kiosk, FILE *out)
{
	const struct glass *glass = &kiosk->glass;
	const char *place = kiosk->out_of_order ? "out of order" : screens_name(visit_place(&kiosk->visit)->kind);
	fputs("{", out);
	put_string(out, "place", str_of(place));
	put_string(out, "language", glass->page.language);
	fprintf(out, "\"sensitive\":%s,\"warned\":%s,\"right_to_left\":%s,\"sheet\":%d,\"sheets\":%d,\"size\":[%d,%d],",
		glass->page.sensitive ? "true" : "false", kiosk->visit.warned ? "true" : "false",
		glass->layout.right_to_left ? "true" : "false", glass->layout.sheet, glass->layout.sheet_count,
		window_width(kiosk->window), window_height(kiosk->window));
	fprintf(out, "\"px_per_mm\":%.3f,\"nodes\":[", (double)glass->metrics.px_per_mm);
	for (int i = 0; i < glass->page.count; i++) {
		fputs(i ? ",\n" : "\n", out);
		put_node(out, kiosk, i);
	}
	fputs("\n]}\n", out);
}
