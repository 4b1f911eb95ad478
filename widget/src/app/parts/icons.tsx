const line = (path: string, size = 20) => (
  <svg viewBox="0 0 24 24" width={size} height={size} class="icon" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

export const CloseIcon = () => line('M6 6l12 12M18 6L6 18', 22);
export const SendIcon = () => line('M12 19V5M5.5 11.5L12 5l6.5 6.5', 22);
export const PersonIcon = () =>
  line('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-3.6 4-5.3 7.5-5.3s6.5 1.7 7.5 5.3', 18);
export const DownIcon = () => line('M12 5v14M5.5 12.5L12 19l6.5-6.5', 18);
export const ArrowIcon = () => line('M5 12h14M12.5 5.5L19 12l-6.5 6.5', 18);
export const OutIcon = () => line('M9 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-3M14 4h6v6M20 4l-9 9', 16);
export const FileIcon = () => line('M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5', 18);
export const TickIcon = () => line('M5 12.5l4.5 4.5L19 7.5', 14);
export const TicksIcon = () => line('M2.5 12.5L7 17l9-9.5M11.5 16.5l.5.5 9.5-9.5', 16);
export const ClockIcon = () => line('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2', 14);
export const WarnIcon = () => line('M12 8.5v4.5M12 16.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 16);

/** Our mark of the assistant: two jacks and the cord between them. */
export const CordIcon = ({ size = 18 }: { size?: number }) => (
  <svg viewBox="0 0 24 24" width={size} height={size} class="icon" aria-hidden="true" focusable="false">
    <path d="M7 9.5v3.2a5 5 0 0 0 10 0V9.5" />
    <circle cx="7" cy="6.5" r="2.6" />
    <circle cx="17" cy="6.5" r="2.6" />
  </svg>
);

/** The switchboard behind the greeting. */
export const Cords = () => (
  <svg class="cords" viewBox="0 0 400 220" preserveAspectRatio="xMaxYMid meet" aria-hidden="true" focusable="false">
    <path d="M262 34c0 96 104 58 104 148M318 34c0 62-92 66-92 132M374 34c0 40-56 52-56 104" />
    <circle cx="262" cy="26" r="9" />
    <circle cx="318" cy="26" r="9" />
    <circle cx="374" cy="26" r="9" />
    <circle cx="366" cy="192" r="9" />
    <circle cx="226" cy="176" r="9" />
    <circle cx="318" cy="148" r="9" />
  </svg>
);
export const MoreIcon = () => line('M12 6v.01M12 12v.01M12 18v.01', 20);
export const ClipIcon = () =>
  line('M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.6-8.6a3.4 3.4 0 0 1 4.8 4.8l-8.6 8.6a1.7 1.7 0 0 1-2.4-2.4l7.9-7.9', 20);
export const MicIcon = () =>
  line(
    'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
    20,
  );
export const BackIcon = () => line('M19 12H5M11.5 5.5L5 12l6.5 6.5', 20);
export const BellIcon = () => line('M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0', 18);
export const BellOffIcon = () => line('M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM4 4l16 17', 18);
export const MailIcon = () => line('M4 6h16v12H4zM4 7l8 6 8-6', 18);
export const GlobeIcon = () =>
  line('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 12h17M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18', 18);
export const VideoIcon = () => line('M4 7h10a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 14 17H4zM15.5 11l5-3v8l-5-3', 20);
export const PhoneIcon = () =>
  line(
    'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z',
    18,
  );
export const CalendarIcon = () => line('M5 6h14v14H5zM5 10.5h14M9 3.5V7M15 3.5V7M9 15l2 2 4-4', 20);
