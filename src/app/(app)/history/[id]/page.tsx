import { WorkoutDetail } from "@/features/workouts/ui/history/workout-detail";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <WorkoutDetail workoutId={(await params).id} />;
}
