/* The synthesiser's library would connect to a sound server as soon as it is opened, even when it is only asked for samples.
 * This stands in the place of that library's way to the sound: there is none. Only the kiosk opens a device. */

struct audio_object;
struct audio_object *create_audio_device_object(const char *device, const char *application, const char *description);

struct audio_object *create_audio_device_object(const char *device, const char *application, const char *description)
{
	(void)device, (void)application, (void)description;
	return 0;
}
