import { preferredLanguage, rememberLanguage } from './language';

const closed = {
  getItem: (): string => {
    throw new Error('denied');
  },
  setItem: (): void => {
    throw new Error('denied');
  },
};

describe('language of a link that names none', () => {
  it('is the one chosen last', () => {
    expect(preferredLanguage({ getItem: () => 'es' }, ['en-GB'])).toBe('es');
  });

  it('is else the first of the browser that the app has', () => {
    expect(preferredLanguage({ getItem: () => null }, ['fr-FR', 'es-MX', 'en'])).toBe('es');
  });

  it('is else English, also where storage is closed', () => {
    expect(preferredLanguage(closed, ['fr'])).toBe('en');
    expect(() => {
      rememberLanguage(closed, 'es');
    }).not.toThrow();
  });
});
