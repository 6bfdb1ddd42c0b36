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

/** A model of ipywidgets, as anywidget hands it to a view. */
export interface Model {
  get(key: string): any;
  on(event: string, listener: (...args: any[]) => void): void;
  off(event: string, listener: (...args: any[]) => void): void;
  send(message: object): void;
}

export interface View { model: Model; el: HTMLElement }
