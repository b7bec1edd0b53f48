import type { ReviewAction, ReviewAnswer, ReviewState } from '../review-data.ts';

/** The current state; null if the server is no longer running. */
export async function readState(): Promise<ReviewState | null> {
  const answer = (await call('state')) as ReviewAnswer | null;
  return answer?.state ?? null;
}

export async function readRevision(): Promise<number | null> {
  const answer = (await call('revision')) as { revision: number } | null;
  return answer?.revision ?? null;
}

export async function postAction(action: ReviewAction): Promise<ReviewAnswer | null> {
  const headers = { 'Content-Type': 'application/json' };
  return (await call('action', { method: 'POST', headers, body: JSON.stringify(action) })) as ReviewAnswer | null;
}

async function call(path: string, options: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(path, options);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
