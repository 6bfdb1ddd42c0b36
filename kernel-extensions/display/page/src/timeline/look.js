/** How a picture looks and what it says; all of it comes from the kernel, see show/Look.java. */
export class Look {
  /** @param {import("../data.js").LookData} data */
  constructor({ colours, states, words, computing, noCore }) {
    this.colours = colours;
    this.words = words;
    this.computing = computing;
    this.noCore = noCore;
    this.states = new Map(states.map(([name, letter, colour, on, label]) => [name, { letter, colour, on, label }]));
  }

  /** 41 µs, 502 ms, 3.06 s. */
  time(ns) {
    const { units, digits } = this.words, size = Math.abs(ns);
    const [unit, name] = units.findLast(([nanos]) => size >= nanos) ?? units[0];
    const value = ns / unit, before = Math.abs(value) >= 100 ? 3 : Math.abs(value) >= 10 ? 2 : 1;
    return `${value.toFixed(unit === 1 ? 0 : Math.max(0, digits - before))} ${name}`;
  }

  /** A round instant on an axis of a length, in one unit for all of them. */
  tick(ns, step, length) {
    if (!ns) return "0";
    const { ticks, units } = this.words, [, unit] = ticks.findLast(([from]) => length >= from) ?? ticks[0];
    const digits = Math.max(0, Math.ceil(-Math.log10(step / unit) - 1e-9));
    return `${(ns / unit).toFixed(digits)} ${units.find(([nanos]) => nanos === unit)?.[1]}`;
  }

  /** One of the kernel's sentences with its gaps filled. */
  say(sentence, values) {
    return this.words[sentence].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  }

  /** @param {string} name */
  state(name) {
    const state = this.states.get(name);
    if (!state) throw new Error(`no state is called ${name}`);
    return state;
  }

  /** The legend's entry of a state, as HTML. */
  legend(name) {
    const { letter, colour, on, label } = this.state(name), without = name === this.noCore;
    const style = without
      ? "background: linear-gradient(var(--ink) 45%, var(--busy) 45%)" : `background: ${colour}; color: ${on}`;
    return `<span><i style="${style}">${without ? "" : letter}</i>${label}</span>`;
  }
}

/** Gives an element the colours, as variables: --busy, --ink. */
export function dress(element, colours) {
  for (const [name, colour] of Object.entries(colours)) element.style.setProperty(`--${name}`, colour);
}
