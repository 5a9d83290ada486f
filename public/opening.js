// The built page holds the words of the way in. They are painted before the script that brings the page to life runs; for every other
// address they are hidden before they are painted.
const { main } = document.currentScript.dataset;
const comeToLife = () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = main;
  document.head.append(script);
};

if (location.search !== '' || !['', '#/'].includes(location.hash)) {
  document.documentElement.dataset.elsewhere = '';
  comeToLife();
} else if (document.hidden) {
  // Nothing is painted in a window that nobody sees.
  comeToLife();
} else {
  addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(comeToLife)));
}
