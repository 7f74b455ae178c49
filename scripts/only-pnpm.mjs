if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error('Use `npm start` or `npm test`: they run the pinned pnpm. (Not `npm install`.)');
  process.exit(1);
}
