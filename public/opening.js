// The built page holds the words of the way in. They are painted before the script that brings the page to life runs; for every other
// address they are hidden before they are painted.
const { main } = document.currentScript.dataset;
const comeToLife = () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = main;
  script.onerror = () => {
    const sentence = document.createElement('p');
    sentence.className = 'broken';
    sentence.role = 'alert';
    sentence.textContent = 'One Bit did not come through whole, so nothing here works yet. Load the page again.';
    document.body.prepend(sentence);
  };
  document.head.append(script);
};

const isElsewhere = location.search !== '' || !['', '#/'].includes(location.hash);
if (isElsewhere) document.documentElement.dataset.elsewhere = '';

addEventListener('DOMContentLoaded', () => {
  // In a window that nobody sees nothing is painted.
  if (isElsewhere || document.hidden) comeToLife();
  else requestAnimationFrame(() => setTimeout(comeToLife));
});
