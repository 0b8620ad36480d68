/** Stands for every CSS module in tests: a class is called by its own name. */
const classes = new Proxy<Record<string, string>>({}, { get: (_target, name) => String(name) });

export default classes;
