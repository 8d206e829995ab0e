/* The window on a display. The canvas is memory of our own; showing it copies what changed into SDL's surface, so that an
 * exposed or resized window can always be shown again without describing the page anew. */
#include "kiosk/platform/window.h"
#include "kiosk/base/check.h"
#include "kiosk/platform/clock.h"
#include "kiosk/platform/sdl/wait.h"
#include <SDL.h>
#include <stdlib.h>
#include <string.h>

enum { WINDOW_WIDTH = 1080, WINDOW_HEIGHT = 1920, RECTS_MAX = 16 };

struct window {
	SDL_Window *sdl;
	SDL_Surface *frame; /* a view of the canvas's pixels */
	struct canvas canvas;
	bool mouse_down;
};

/* SDL would start dbus-launch to ask desktops for this and that; a kiosk has none, starts no other program and tells nobody. */
static void choose_no_desktop(void)
{
	setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1);
	setenv("DBUS_SYSTEM_BUS_ADDRESS", "disabled:", 1);
}

static void choose_hints(void)
{
	SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
	SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0"); /* a touch is told once */
	SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
	SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
	SDL_SetHint(SDL_HINT_KMSDRM_REQUIRE_DRM_MASTER, "1");
	SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

static struct window *fail(struct window *window, struct problem *problem, const char *what)
{
	problem_set(problem, PROBLEM_UNREADABLE, "display",
		    "Connect a screen, set DISPLAY, or give the user access to the graphics and input devices.", "%s: %s.", what,
		    SDL_GetError());
	window_close(window);
	return NULL;
}

static bool fit_canvas(struct window *window)
{
	int width = 0, height = 0;
	SDL_GetWindowSize(window->sdl, &width, &height);
	if (width < 1 || height < 1 || width > CANVAS_SIDE_MAX || height > CANVAS_SIDE_MAX)
		return SDL_SetError("the display has the size %dx%d", width, height) == 0;
	SDL_FreeSurface(window->frame);
	canvas_finish(&window->canvas);
	canvas_init(&window->canvas, width, height);
	window->frame = SDL_CreateRGBSurfaceWithFormatFrom(window->canvas.pixels, width, height, 32, window->canvas.stride,
							   SDL_PIXELFORMAT_RGB888);
	if (window->frame)
		SDL_SetSurfaceBlendMode(window->frame, SDL_BLENDMODE_NONE);
	return window->frame != NULL;
}

/* Under X11 a plain surface needs no graphics driver; on the bare console SDL has only textures. */
static void choose_surface(void)
{
	const char *driver = SDL_GetCurrentVideoDriver();
	if (driver && (strcmp(driver, "x11") == 0 || strcmp(driver, "dummy") == 0))
		SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

/* What is not said is the whole display; a window may be smaller than it was told, never larger than sense. */
static void choose_size(const struct window_wish *wish, int *width, int *height)
{
	SDL_Rect room = {0, 0, WINDOW_WIDTH, WINDOW_HEIGHT};
	if (SDL_GetDisplayUsableBounds(0, &room) != 0 || room.w < 1 || room.h < 1)
		room = (SDL_Rect){0, 0, WINDOW_WIDTH, WINDOW_HEIGHT};
	*width = wish->width ? wish->width : room.w;
	*height = wish->height ? wish->height : room.h;
}

struct window *window_open(const struct window_wish *wish, struct problem *problem)
{
	struct window *window = calloc(1, sizeof *window);
	CHECK(window != NULL);
	choose_no_desktop();
	choose_hints();
	if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
		return fail(window, problem, "no display can be opened");
	choose_surface();
	int width, height;
	choose_size(wish, &width, &height);
	Uint32 flags = wish->full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0;
	window->sdl = SDL_CreateWindow(wish->title ? wish->title : "Socle", 0, 0, width, height, flags);
	if (!window->sdl)
		return fail(window, problem, "no window can be opened");
	if (!fit_canvas(window) || !SDL_GetWindowSurface(window->sdl))
		return fail(window, problem, "the window cannot be drawn on");
	if (wish->full_screen)
		SDL_ShowCursor(SDL_DISABLE);
	return window;
}

void window_close(struct window *window)
{
	if (!window)
		return;
	SDL_FreeSurface(window->frame);
	if (window->sdl)
		SDL_DestroyWindow(window->sdl);
	canvas_finish(&window->canvas);
	free(window);
	SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

int window_width(const struct window *window)
{
	return window->canvas.width;
}

int window_height(const struct window *window)
{
	return window->canvas.height;
}

struct canvas *window_canvas(struct window *window)
{
	return &window->canvas;
}

bool window_present(struct window *window, const rect *changed, int count)
{
	SDL_Surface *screen = SDL_GetWindowSurface(window->sdl);
	SDL_Rect parts[RECTS_MAX];
	CHECK(count <= RECTS_MAX);
	if (!screen)
		return false; /* between two sizes; WINDOW_RESIZED or WINDOW_EXPOSED follows */
	rect room = {0, 0, window->canvas.width, window->canvas.height};
	if (screen->w < room.w || screen->h < room.h)
		room = rect_intersection(room, (rect){0, 0, screen->w, screen->h});
	for (int i = 0; i < count; i++) {
		rect part = rect_intersection(changed[i], room);
		parts[i] = (SDL_Rect){part.x, part.y, part.w, part.h};
		SDL_Rect at = parts[i];
		SDL_BlitSurface(window->frame, &parts[i], screen, &at);
	}
	return SDL_UpdateWindowSurfaceRects(window->sdl, parts, count) == 0;
}

static bool tell_finger(const struct window *window, const SDL_TouchFingerEvent *from, struct window_event *event)
{
	event->kind = from->type == SDL_FINGERDOWN ? WINDOW_TOUCH_DOWN
		      : from->type == SDL_FINGERUP ? WINDOW_TOUCH_UP
						   : WINDOW_TOUCH_MOVE;
	event->contact = from->fingerId + 1; /* 0 is the mouse's */
	event->x = (int)(from->x * (float)(window->canvas.width - 1) + 0.5f);
	event->y = (int)(from->y * (float)(window->canvas.height - 1) + 0.5f);
	return true;
}

static bool tell_button(struct window *window, const SDL_MouseButtonEvent *from, struct window_event *event)
{
	if (from->which == SDL_TOUCH_MOUSEID || from->button != SDL_BUTTON_LEFT)
		return false;
	window->mouse_down = from->type == SDL_MOUSEBUTTONDOWN;
	event->kind = window->mouse_down ? WINDOW_TOUCH_DOWN : WINDOW_TOUCH_UP;
	event->x = from->x;
	event->y = from->y;
	return true;
}

static bool tell_motion(const struct window *window, const SDL_MouseMotionEvent *from, struct window_event *event)
{
	if (from->which == SDL_TOUCH_MOUSEID || !window->mouse_down)
		return false;
	event->kind = WINDOW_TOUCH_MOVE;
	event->x = from->x;
	event->y = from->y;
	return true;
}

static bool tell_window(struct window *window, const SDL_WindowEvent *from, struct window_event *event)
{
	switch (from->event) {
	case SDL_WINDOWEVENT_SIZE_CHANGED:
		if (from->data1 == window->canvas.width && from->data2 == window->canvas.height)
			return false;
		CHECK(fit_canvas(window));
		event->kind = WINDOW_RESIZED;
		return true;
	case SDL_WINDOWEVENT_EXPOSED:
	case SDL_WINDOWEVENT_RESTORED:
		event->kind = WINDOW_EXPOSED;
		return true;
	default:
		return false;
	}
}

/* False for what nobody asked about. */
static bool tell(struct window *window, const SDL_Event *from, struct window_event *event)
{
	switch (from->type) {
	case SDL_FINGERDOWN:
	case SDL_FINGERUP:
	case SDL_FINGERMOTION:
		return tell_finger(window, &from->tfinger, event);
	case SDL_MOUSEBUTTONDOWN:
	case SDL_MOUSEBUTTONUP:
		return tell_button(window, &from->button, event);
	case SDL_MOUSEMOTION:
		return tell_motion(window, &from->motion, event);
	case SDL_WINDOWEVENT:
		return tell_window(window, &from->window, event);
	case SDL_KEYDOWN:
		event->kind = WINDOW_KEY;
		event->key = from->key.keysym.scancode;
		return from->key.repeat == 0;
	case SDL_QUIT:
		event->kind = WINDOW_CLOSED;
		return true;
	default:
		return false;
	}
}

bool window_wait(struct window *window, int timeout_ms, struct window_event *event)
{
	int64_t until = timeout_ms < 0 ? -1 : clock_ms() + timeout_ms;
	SDL_Event from;
	for (;;) {
		int64_t left = until < 0 ? -1 : until - clock_ms();
		*event = (struct window_event){.kind = WINDOW_NOTHING};
		if (until >= 0 && left < 0)
			left = 0;
		if (!wait_event(&from, (int)left))
			return false;
		event->at_ms = clock_ms();
		if (tell(window, &from, event))
			return true;
	}
}
