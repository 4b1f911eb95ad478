import {
  type Icon,
  IconMessages,
  IconMicrophone,
  IconPhone,
  IconSparkles,
  IconVideo,
  IconVideoPlus,
} from '@tabler/icons-react';
import type { Answer } from '../rest/answers.ts';

type Service = Answer<'listServices'>['services'][number];

export const serviceIcons: Record<Service['key'], Icon> = {
  chat: IconMessages,
  voice_call: IconPhone,
  video_call: IconVideo,
  ai_chat: IconSparkles,
  ai_voice: IconMicrophone,
  ai_video: IconVideoPlus,
};

export const serviceColours: Record<Service['status'], string> = {
  available: 'petrol',
  beta: 'petrol',
  disabled_by_admin: 'gray',
  not_in_plan: 'gray',
  not_configured: 'orange',
  ai_not_ready: 'orange',
};
