type Router = { push: (href: string) => void };

const PATIENCE_MS = 5_000;

/**
 * Into a running workout from another page. The page of the overview is on the device already, the address of one workout
 * is not: the first is opened and the address set afterwards, so that no server is asked between the tap and the first set.
 */
export function goToWorkout(router: Router, workoutId: string): void {
  const since = Date.now();
  const settle = () => {
    if (window.location.pathname === "/workout") window.history.replaceState(null, "", `/workout/${workoutId}`);
    else if (Date.now() - since < PATIENCE_MS) requestAnimationFrame(settle);
  };
  router.push("/workout");
  requestAnimationFrame(settle);
}
