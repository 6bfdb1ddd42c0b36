// What the kernel sends, as show/TimelineJson.java and live/LivePicture.java write it. Times are ns from the beginning of a run.

/** How pictures look and what they say, by show/Look.java. */
export interface LookData {
  colours: Record<string, string>;
  /** Name, letter, colour, colour of the letter, and words for the legend. */
  states: [string, string, string, string, string][];
  computing: string;
  noCore: string;
  words: {
    task: string; failed: string; idle: string; crowd: string; here: string;
    /** Nanoseconds and label of each unit, the smallest first. */
    units: [number, string][];
    digits: number;
    /** From which length of the axis on its ticks have a unit of so many nanoseconds. */
    ticks: [number, number][];
  };
}

/** Columns of the same length: one entry for each bar. */
export interface Columns {
  task: ArrayLike<number>;
  row: ArrayLike<number>;
  queued: ArrayLike<number>;
  start: ArrayLike<number>;
  end: ArrayLike<number>;
}

/** Bars of several tasks, in cells of time. */
export interface Crowds {
  cell: number;
  row: number[];
  from: number[];
  cells: number[];
  tasks: number[];
  busy: number[];
}

export interface States {
  names: string[];
  abouts: string[];
  span: number[];
  state: number[];
  about: number[];
  start: number[];
  end: number[];
}

export interface PanelData extends Partial<Columns> {
  label: string;
  makespan?: number;
  tasks?: number;
  workers: string[];
  /** Where rows are lanes: their names, and the place of each task's worker among the workers. */
  rows?: string[];
  worker?: number[];
  failed?: number[];
  withoutCore?: number[];
  states?: States;
  crowds?: Crowds;
}

export interface TimelineData {
  look: LookData;
  panels: PanelData[];
  caption?: string;
  alt?: string;
  notes?: string[];
  marks?: { label: string; at: number }[];
}

/** What a live run adds. */
export interface Piece extends Columns {
  workers?: string[];
  crowds?: Crowds;
}

/** What is under way in a live run. */
export interface Running {
  row: ArrayLike<number>;
  start: ArrayLike<number>;
}

export interface DequesData {
  run: TimelineData;
  alt: string;
  moves: { at: number[]; how: number[]; task: number[]; worker: number[]; owner: number[] };
}

export interface LengthsData {
  look: LookData;
  alt: string;
  workers: string[];
  at: number[];
  steals: number[];
  lengths: number[][];
}

/** How steps look and what is said of them, by show/OrderLook.java. */
export interface OrderLook {
  colours: Record<string, string>;
  /** Words for the legend, and the colours of ground, letters and edge. */
  kinds: [string, string, string, string][];
  words: Record<string, string>;
}

/** The lines of a cell. */
export interface Listing { cell: number; first: number; lines: string[] }

/** The number of a thread that does not move, and why; true for one that would only do the same again. */
export type Waiting = [number, string, boolean?];

export interface Step {
  by: number;
  does: string;
  kind: number;
  label: string;
  cell: number;
  line: number;
}

export interface Move extends Step {
  leaves: boolean;
  /** Who could not move while it was taken. */
  waiting: Waiting[];
  /** What is shared, after it. */
  values: string[];
}

export interface OrderData {
  look: OrderLook;
  alt: string;
  threads: string[];
  places: string[];
  before: string[];
  /** How many first steps are left out. */
  skipped: number;
  moves: Move[];
  /** Who waits for ever. */
  waiting: Waiting[];
  end: string;
  bad: boolean;
  /** After how many steps no order ended well; -1 where that is not known. */
  lost: number;
  printed: string;
  code: Listing[];
}

export interface GameData {
  look: OrderLook;
  words: Record<string, string>;
  goal: string;
  threads: string[];
  places: string[];
  before: string[];
  code: Listing[];
  /** The fewest switches of a bad order; -1 if none is bad. */
  best: number;
  steps: (Step & { changes: Record<string, string> })[];
  /** Of each node the steps that can be taken and the nodes they lead to, in turn. The last node is the beginning. */
  go: number[][];
  waiting: Waiting[][];
  /** Where an order ends, its end among the ends; -1 elsewhere. */
  end: number[];
  ends: string[];
  /** How many orders go on from a node, and how many of them end badly. */
  orders: number[];
  bad: number[];
}

/** A model of ipywidgets, as anywidget hands it to a view. */
export interface Model {
  get(key: string): any;
  on(event: string, listener: (...args: any[]) => void): void;
  off(event: string, listener: (...args: any[]) => void): void;
  send(message: object): void;
}

export interface View { model: Model; el: HTMLElement }

/** A guess that is asked for, as display/GuessBox.java and display/DrawnGuess.java write it. */
export interface GuessData {
  colours: Record<string, string>;
  what: string;
  unit: string;
  /** The guess as it was typed; empty for none yet. */
  value: string;
  /** The line of code up to the guess, for where it has to be copied. */
  before: string;
  counts: number[];
  /** One for each count; none yet where nothing was drawn. */
  values: number[];
  words: Record<string, string>;
}
