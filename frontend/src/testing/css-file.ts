// Stands for style sheets in tests: there is nothing to draw.
export {};
