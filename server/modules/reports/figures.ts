/** What is added up for each hour or day, department, person and channel: the columns of `report_hours` and `report_days`. */
export const figureNames = [
  // By the hour in which the conversation began.
  'conversations',
  'open',
  'pending',
  'resolved',
  'closed',
  'answered',
  'with_ai',
  'ai_only',
  'handed_over',
  // By the hour in which it happened.
  'visitor_messages',
  'staff_messages',
  'ai_messages',
  'first_answers',
  'first_answer_seconds',
  'person_answers',
  'person_answer_seconds',
  'resolutions',
  'resolution_seconds',
  'rated_1',
  'rated_2',
  'rated_3',
  'rated_4',
  'rated_5',
  'calls_incoming',
  'calls_answered',
  'calls_missed',
  'calls_handled',
  'call_seconds',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Record<FigureName, number>;

export const measures = ['first_answer', 'person_answer', 'resolution'] as const;
export type Measure = (typeof measures)[number];
/** How often something took so long: times by step of the scale. */
export type Spread = Map<number, number>;
export type Spreads = Record<Measure, Spread>;

export const noFigures = (): Figures =>
  Object.fromEntries(figureNames.map((name) => [name, 0])) as Record<FigureName, number>;

export const noSpreads = (): Spreads => ({ first_answer: new Map(), person_answer: new Map(), resolution: new Map() });

export function addFigures(sum: Figures, more: Partial<Figures>): Figures {
  for (const name of figureNames) sum[name] += more[name] ?? 0;
  return sum;
}

export const isNothing = (figures: Figures): boolean => figureNames.every((name) => figures[name] === 0);

export const ratingsIn = (figures: Figures) => {
  const counts = [figures.rated_1, figures.rated_2, figures.rated_3, figures.rated_4, figures.rated_5];
  return {
    counts,
    total: counts.reduce((sum, count) => sum + count, 0),
    points: counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
    satisfied: figures.rated_4 + figures.rated_5,
  };
};

/** Round half up; 0 where there is nothing to divide by. */
export const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.floor((part / whole) * 100 + 0.5)) : 0;
export const mean = (sum: number, count: number): number => (count > 0 ? Math.floor(sum / count + 0.5) : 0);
