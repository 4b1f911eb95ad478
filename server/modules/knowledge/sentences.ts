const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** A full stop that ends no sentence: abbreviations and a day before its month. */
const goesOn =
  /(?:(?:^|[\s(])(?:z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|inkl|zzgl|evtl|ggf|Nr|Tel|Str|Mo|Di|Mi|Do|Fr|Sa|So|Dr|St|max|min|e\.g|i\.e|approx|incl|excl|No|Mr|Mrs)\.\s*|\b[a-z]\.\s*|\s(?:[12]?\d|3[01])\.\s+)$/u;

/** Sentences of a text; a line of a list stands for itself. */
export function sentencesOf(text: string, language = 'de'): string[] {
  const sentences: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const { segment } of segmenterOf(language).segment(line)) {
      open += segment;
      if (goesOn.test(open)) continue;
      if (open.trim()) sentences.push(open.trim());
      open = '';
    }
    if (open.trim()) sentences.push(open.trim());
  }
  return sentences;
}
