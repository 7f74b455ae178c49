import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What Storybook builds with; each app and package has its own.
export default defineConfig({ plugins: [react()] });
