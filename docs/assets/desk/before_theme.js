// The theme opens its search for `?q=`, which here is the desk's own filter: the address is handed to the desk, which puts it back.
{
  const $desk = document.getElementById('desk')
  if ($desk && location.search) {
    $desk.dataset.address = location.search
    history.replaceState(history.state, '', location.pathname + location.hash)
  }
}
