"use client";
import { useId, useState } from "react";
import { CodeInput } from "@/ui/code-input";
import { Icon } from "@/ui/icon";
import { NumberField } from "@/ui/number-field";
import { OptionTile } from "@/ui/option-tile";
import { SegmentedControl } from "@/ui/segmented-control";
import { Select } from "@/ui/select";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { Switch } from "@/ui/switch";
import { TextArea } from "@/ui/text-area";
import { TextField } from "@/ui/text-field";

const GOALS = [
  { value: "strength", title: "Get stronger", detail: "Heavier singles to fives" },
  { value: "muscle", title: "Build muscle", detail: "More hard sets, 6 to 15 reps" },
  { value: "general", title: "Stay fit", detail: "A bit of everything" },
];

/** Everything a lifter fills in. */
export function FieldSection() {
  const own = useId();
  const [weight, setWeight] = useState<number | null>(84.5);
  const [code, setCode] = useState("482");
  const [unit, setUnit] = useState("kg");
  const [sounds, setSounds] = useState(true);
  const [goal, setGoal] = useState("strength");
  return (
    <>
      <div className="grid gap-5">
        <TextField label="E-mail" type="email" placeholder="you@example.com" autoComplete="email" />
        <TextField
          label="Password"
          type="password"
          defaultValue="correct horse"
          reveal={{ show: "Show password", hide: "Hide password" }}
          hint="At least 10 characters"
        />
        <TextField label="E-mail" type="email" defaultValue="ada@" error="That address looks incomplete." />
        <TextField label="Name" defaultValue="Ada" disabled />
        <NumberField label="Body weight" value={weight} onNumber={setWeight} unit="kg" />
        <NumberField label="Height" value={20} onNumber={() => {}} unit="cm" error="Between 100 and 250 cm." />
        <TextArea label="Note" placeholder="How did it feel?" />
        <TextArea label="Note" defaultValue="Grip slipped" error="At most 500 characters" />
        <Select
          label="Unit"
          options={[
            { value: "kg", label: "Kilograms" },
            { value: "lb", label: "Pounds" },
          ]}
        />
        <Select label="Bar" options={[{ value: "20", label: "20 kg" }]} error="Choose a bar." />
        <Select
          label="Program"
          options={[{ value: "ul", label: "Upper/Lower" }]}
          disabled
          hint="Finish the open workout first."
        />
        <CodeInput label="Six digits from the mail" value={code} onChange={setCode} />
        <CodeInput label="Six digits from the mail" value="482913" onChange={setCode} error="That code is not right." />
      </div>
      <SegmentedControl
        label="Units"
        options={[
          { value: "kg", label: "kg" },
          { value: "lb", label: "lb" },
        ]}
        value={unit}
        onChange={setUnit}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium text-ink-2">Goal</legend>
        {GOALS.map((option) => (
          <OptionTile
            key={option.value}
            name={`goal${own}`}
            {...option}
            lead={<Icon name="dumbbell" className="text-coach-graphic" />}
            checked={goal === option.value}
            onChange={() => setGoal(option.value)}
          />
        ))}
        <OptionTile type="checkbox" name="kit" value="bar" title="Barbell" checked onChange={() => {}} />
        <OptionTile type="checkbox" name="kit" value="rack" title="Rack" checked={false} disabled onChange={() => {}} />
      </fieldset>
      <RowGroup title="Workout">
        <SettingsRow label="Profile" value="Ada" href="#fields" icon="user" />
        <SettingsRow label="Equipment" hint="Home gym, plates 1.25 to 20 kg" value="12" href="#fields" icon="dumbbell" />
        <li className="px-4">
          <Switch label="Sounds" hint="Rest over, record, workout complete" checked={sounds} onChange={setSounds} />
        </li>
        <li className="px-4">
          <Switch label="Haptics" checked={false} onChange={() => {}} disabled />
        </li>
        <SettingsRow label="Sign out" onPress={() => {}} danger icon="logout" />
      </RowGroup>
    </>
  );
}
