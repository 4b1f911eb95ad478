import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embedMany } from 'ai';

/** An OpenAI-compatible server that turns texts into vectors; without an address there is none. */
export type EmbeddingSettings = {
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
  model?: string | undefined;
};

export type Embedder = { model: string; embed(texts: string[], signal: AbortSignal): Promise<Float32Array[]> };

/** Of length 1, so that the product of two is their likeness. */
function normal(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  if (!Number.isFinite(length) || length === 0) throw new Error('the embedding is empty');
  return Float32Array.from(values, (value) => value / length);
}

export function embedderOf({ baseUrl, apiKey, model = 'default' }: EmbeddingSettings): Embedder | undefined {
  if (!baseUrl) return undefined;
  const provider = createOpenAICompatible({ name: 'embeddings', baseURL: baseUrl, ...(apiKey && { apiKey }) });
  return {
    model,
    async embed(texts, abortSignal) {
      const { embeddings } = await embedMany({
        model: provider.embeddingModel(model),
        values: texts,
        maxRetries: 0,
        abortSignal,
      });
      if (embeddings.length !== texts.length) throw new Error('the server left texts out');
      return embeddings.map(normal);
    },
  };
}
