import { IconSparkles } from '@tabler/icons-react';
import { hueOf, initials } from './names.ts';
import styles from './person-avatar.module.css';

type Properties = {
  name: string;
  kind?: 'person' | 'ai';
  size?: number;
  presence?: 'available' | 'busy' | 'offline' | 'idle';
};

export function PersonAvatar({ name, kind = 'person', size = 32, presence }: Properties) {
  return (
    <span
      className={styles['avatar']}
      data-kind={kind}
      data-initials={kind === 'person' ? initials(name) : undefined}
      aria-hidden
      style={{ width: size, height: size, fontSize: size * 0.37, ['--hue' as string]: hueOf(name) }}
    >
      {kind === 'ai' && <IconSparkles size={size * 0.52} stroke={1.7} />}
      {presence && <span className={styles['presence']} data-presence={presence} />}
    </span>
  );
}
