import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the API; the built app is served by the API's own process. */
const api = process.env.ARCHITRAVE_API ?? 'http://127.0.0.1:4180';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 700 },
  server: {
    host: '127.0.0.1',
    // The API answers its own origin only, so the proxy speaks as that origin.
    proxy: Object.fromEntries(
      ['/graphql', '/api'].map((path) => [
        path,
        { target: api, changeOrigin: true, headers: { origin: api } },
      ]),
    ),
  },
});
