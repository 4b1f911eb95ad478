import { preferences } from '../session/preferences.ts';

export type NoticePermission = NotificationPermission | 'unsupported';

export const noticePermission = (): NoticePermission =>
  typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;

export const askForNotices = async (): Promise<NoticePermission> =>
  typeof Notification === 'undefined' ? 'unsupported' : Notification.requestPermission();

type Notice = { title: string; text: string; path: string; open: (path: string) => void };

/** Only for who asked for it and is looking elsewhere; one notice per conversation, the newest in place of the last. */
export function tellOnDesktop({ title, text, path, open }: Notice): void {
  if (!preferences().notify || noticePermission() !== 'granted' || document.hasFocus()) return;
  try {
    const notice = new Notification(title, { body: text.slice(0, 200), tag: path });
    notice.onclick = () => {
      window.focus();
      open(path);
      notice.close();
    };
  } catch {
    // Some phones grant the permission and allow notices from a service worker alone.
  }
}
