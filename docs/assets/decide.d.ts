/** What the site publishes as `tree.json`, in the language of the texts that are wanted. */
export interface Tree {
  language: string
  start: string
  questions: Record<string, unknown>
  outcomes: Record<string, unknown>
}

export interface Question {
  id: string
  text: string
  /** How to choose, in a few words. */
  hint?: string
  /** Why it is asked. */
  why?: string
  /** How to find out. */
  find_out?: string
  options: { id: string; text: string }[]
  address: string
}

export interface Outcome {
  id: string
  /** One of a closed list, such as `full`, `partial`, `zero`. */
  verdict: string
  verdict_text: string
  title: string
  summary: string
  more?: string
  /** What applies to these picks alone. */
  notes: string[]
  /** What a support agent pastes. */
  reply: string
  facts: { id: string; text: string; grade: string; sources: string[] }[]
  address: string
}

/** `picks` are those that hold, in the order of the walk; no question asks for those that are `ignored`, or has their option. */
export type Told = { picks: Record<string, string>; ignored: string[] } & (
  | { question: Question; outcome?: undefined }
  | { outcome: Outcome; question?: undefined }
)

/**
 * The next question, or the outcome, for whoever gave these answers.
 * @param picks question ids with option ids
 * @param home the address of the language's root, which the addresses then begin with
 */
export function decide(tree: Tree, picks: Record<string, string>, home?: string): Told
