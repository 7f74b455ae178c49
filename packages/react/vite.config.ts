import { defineConfig } from 'vite';

// Only the stylesheet: tsc emits the components, one file per module.
export default defineConfig({
  build: {
    lib: { entry: { styles: 'src/styles.css' }, formats: ['es'] },
    cssCodeSplit: true,
    cssMinify: true,
    emptyOutDir: false, // dist already holds tsc's output
    cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
  },
});
